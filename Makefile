# `make site` on a machine that has Python and make, nothing else.

MAKEFLAGS += --no-print-directory --no-builtin-rules
SHELL := /bin/sh
.DEFAULT_GOAL := help

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# Set PYTHON to use another interpreter: make site PYTHON=/opt/python/bin/python3
PYTHON ?=
CANDIDATES := $(if $(PYTHON),$(PYTHON),python3.13 python3.12 python3.11 python3 python)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet
LOCKS := .requirements
PORT ?= 8000
SECONDS ?= 3600
STRINGS ?= 10000

.PHONY: canary-properdocs canary-zensical help site serve generate test torture oracle fuzz lock clean install install-dev screenshots

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-17s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: generate ## write the pages and build the site into site/
	@$(BIN)/mkdocs build --strict
	@echo "The site is in site/: open site/index.html."

generate: install ## bring the pages in docs/ up to date with the articles in seeds/
	@$(BIN)/nutgraf generate

serve: install ## show the site at http://127.0.0.1:8000/ (or PORT=…) and rebuild it at every change
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

test: install-dev ## check style, types and behaviour
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --strict
	$(BIN)/pytest

torture: install-dev ## try the merge, the write and branches of git far longer than the tests do
	SEQUENCES=100000 PAIRS=1000 KILLS=200 $(BIN)/pytest tests/test_merge_histories.py tests/test_git_branches.py tests/test_kill.py

oracle: install-dev ## ask a browser's parser whether 10,000 random strings (or STRINGS=…) ever become markup
	$(BIN)/python -m tests.oracle $(STRINGS)

fuzz: install-dev ## feed what reads foreign text with nonsense for an hour (or SECONDS=…), into build/fuzz/
	@$(PIP) install --require-hashes --only-binary :all: --requirement $(LOCKS)/fuzz.txt
	$(BIN)/python -m tests.fuzz $(SECONDS)

screenshots: install-dev site ## photograph the site in Chromium into build/screenshots/
	$(BIN)/python -m tests.browser --screenshots build/screenshots
	$(BIN)/python -m tests.editing_pictures build/screenshots

canary-properdocs: install-dev site ## build the same pages with ProperDocs, the fork of MkDocs, and compare
	@$(BIN)/python -m venv --clear build/properdocs
	@build/properdocs/bin/python -m pip --quiet install --constraint $(LOCKS)/site.txt --no-deps --only-binary :all: \
	  $$(sed -n 's/^\([a-z0-9-]*==[^ ]*\) .*/\1/p' $(LOCKS)/site.txt)
	@build/properdocs/bin/python -m pip --quiet install --only-binary :all: properdocs
	@build/properdocs/bin/python -m pip --quiet install --no-deps --no-build-isolation --editable .
	@build/properdocs/bin/properdocs build --strict --config-file mkdocs.yml --site-dir build/site-properdocs
	@$(BIN)/python -m tests.same_pages site build/site-properdocs && echo "ProperDocs shows the same pages."

canary-zensical: install-dev site ## build the same pages with Zensical, which takes no plugins, and compare
	@$(BIN)/python -m venv --clear build/zensical
	@build/zensical/bin/python -m pip --quiet install --only-binary :all: zensical
	@rm -rf build/zensical-site && mkdir -p build/zensical-site
	@cp -R mkdocs.yml docs build/zensical-site/ && mkdir -p build/zensical-site/generator \
	  && cp -R generator/theme build/zensical-site/generator/
	@cd build/zensical-site && ../zensical/bin/zensical build --clean --strict --config-file mkdocs.yml
	@$(BIN)/nutgraf metadata build/zensical-site/site
	@$(BIN)/python -m tests.same_pages site build/zensical-site/site && echo "Zensical shows the same pages."

clean: ## remove what make made; pages and what is kept about them stay
	rm -rf $(VENV) site build *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache

# --- the environment ---------------------------------------------------------------------------

install: $(VENV)/site.stamp ## make .venv with what the site needs

install-dev: $(VENV)/dev.stamp ## make .venv with what the tests need besides

$(VENV)/python.stamp:
	@tried=; for candidate in $(CANDIDATES); do \
	  version=$$($$candidate -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) || continue; \
	  tried="$${tried:-$$candidate $$version}"; \
	  $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' || continue; \
	  $$candidate -c 'import ensurepip, venv' 2>/dev/null || { \
	    echo "make: found $$candidate $$version without its venv module; it is needed (on Debian: apt install python3-venv)." >&2; \
	    exit 1; }; \
	  $$candidate -m venv --clear $(VENV) && touch $@; exit; \
	done; \
	echo "make: found $${tried:-no Python}, needs Python 3.11 or newer (or name one: make PYTHON=/path/to/python3)." >&2; \
	exit 1

$(VENV)/%.stamp: $(LOCKS)/%.txt pyproject.toml $(VENV)/python.stamp
	@echo "Installing what $(LOCKS)/$*.txt lists ..."
	@$(PIP) install --require-hashes --only-binary :all: --requirement $(LOCKS)/$*.txt
	@$(PIP) --quiet install --no-deps --no-build-isolation --editable .
	@touch $@

# --- the locks ---------------------------------------------------------------------------------

COMPILE := $(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-config \
	--no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

lock: install-dev ## choose new releases within the bounds of pyproject.toml
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info[:2] > (3, 11) and "make lock: found a newer Python in \
	$(VENV), needs the oldest that is supported: make clean lock PYTHON=python3.11" or 0)'
	@mkdir -p $(LOCKS)
	@$(COMPILE) --upgrade --build-deps-for editable --output-file $(LOCKS)/site.txt pyproject.toml
	@$(COMPILE) --upgrade --build-deps-for editable --extra dev --constraint $(LOCKS)/site.txt \
	  --output-file $(LOCKS)/dev.txt pyproject.toml
	@$(COMPILE) --upgrade --build-deps-for editable --extra cluster --constraint $(LOCKS)/dev.txt \
	  --output-file $(LOCKS)/cluster.txt pyproject.toml
