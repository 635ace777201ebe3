"""Article → parse.  The only module that loads a language model.

Dependency parsers trained on edited text stumble over long quotations: they split sentences inside
them and hang the cue on the wrong one.  So each paragraph is parsed in pieces: its narration, with
each full quotation replaced by a short clause in quotation marks, and the contents of each such
quotation by themselves.  The pieces are then put together into one `Doc` over `Article.text`: the
quotation's root takes the place of the clause, and every offset is one into the article.  No word
is parsed twice, so this costs what parsing the plain text costs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ..errors import ModelError
from ..interviews import Interview, find_interview
from ..lexicon import load_table, load_words
from ..model import Article, Span
from ..settings import MODEL
from ..span_index import SpanIndex, touching
from .assembling import assemble, unparsed
from .block_quotes import find_block_quotes
from .marks import Quotation, find_quotations
from .pieces import Piece, pieces_of
from .pinned import check_pinned
from .sentences import find_sentences
from .tokens import Doc, Token

if TYPE_CHECKING:
    import spacy.tokens
    from spacy.language import Language

_BATCH = 64
_LABEL_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """An article with its parse: all that the extractors read."""

    article: Article
    doc: Doc
    """The words of `article.text`, so `Token.idx` is an offset into it.  Boilerplate and line breaks
    are in it without tags."""
    quotations: tuple[Quotation, ...]
    """Also block quotes and the turns of an interview, which are speech without marks."""
    sentences: tuple[Span, ...]
    """Of the headline and the body, in order, trimmed; each inside one paragraph."""
    interview: Interview | None = None

    def tokens(self, span: Span) -> list[Token]:
        """Return the tokens that lie in or overlap *span*."""
        places = self.doc.overlapping(span.start, span.end)
        return self.doc.tokens[places.start : places.stop]

    def quotation(self, offset: int) -> Quotation | None:
        """Return the quotation in whose words, without the marks, the character at *offset* is."""
        found = touching(Span(offset, offset + 1), self.quotations, lambda q: q.inner)
        return found[0] if found else None


def load(name: str = MODEL) -> Language:
    """Load the language model *name*; raise `ModelError` when it is not installed, or not the pinned one.

    Names are never guessed: with another model the pages come out differently.
    """
    check_pinned(name)
    import spacy  # noqa: PLC0415 - a second, which a run without changes must not cost
    from thinc.api import use_ops  # noqa: PLC0415
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    from .stepping import step  # noqa: PLC0415 - it imports spaCy, too
    from .tagging import remember  # noqa: PLC0415 - the same

    # numpy multiplies the model's small matrices in a third of the time that BLIS takes, as long as it
    # does not share each one out to several threads; with one, the same article also gives the same
    # numbers whatever the number of cores.
    threadpool_limits(limits=1, user_api="blas")
    try:
        with use_ops("numpy", use_blis=False):
            return step(remember(_splitting_marks(spacy.load(name))))
    except OSError as error:
        message = f"language model {name!r} is not installed: run `make site`, or mend `model:` in mkdocs.yml"
        raise ModelError(message) from error


def _splitting_marks(nlp: Language) -> Language:
    """Part a quotation mark from the comma before it also where no space does: *she said,“No.”*."""
    from spacy.util import compile_infix_regex  # noqa: PLC0415 - see `load`

    parts = (r"(?<=[a-z])[,:](?=[“\"])", r"(?<=[a-z][,:])[“\"]")
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), *parts])
    nlp.tokenizer.infix_finditer = infixes.finditer  # type: ignore[union-attr]
    return nlp


def model_name(nlp: Language) -> str:
    """Return name and version of a loaded model, as the Explainer records it."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def parse(article: Article, nlp: Language) -> Parsed:
    """Parse one article."""
    return next(parse_all([article], nlp))


def parse_all(articles: Iterable[Article], nlp: Language) -> Iterator[Parsed]:
    """Parse articles in order, one at a time in memory."""
    for article in articles:
        doc = unparsed(article.text, nlp.tokenizer(article.text))
        interview = find_interview(article)
        quotations = find_quotations(article.text, article.paragraphs, _unmarked(article, interview))
        masked = {n: q for n, q in enumerate(quotations) if q.speech}
        pieces = ((_as_doc(piece, nlp), piece) for piece in pieces_of(article, doc, masked))
        starts = assemble(doc, nlp.pipe(pieces, as_tuples=True, batch_size=_BATCH))
        yield Parsed(
            article=article,
            doc=doc,
            quotations=quotations,
            sentences=find_sentences(article, doc, starts, interview),
            interview=interview,
        )


def _unmarked(article: Article, interview: Interview | None) -> dict[Span, bool]:
    """Return what is speech without marks: block quotes, and the turns of an interview before those."""
    blocks = find_block_quotes(article.text, article.paragraphs)
    turns = interview.paragraphs if interview is not None else {}
    said = SpanIndex((s, [s]) for s in turns)
    apart = {b: goes_on for b, goes_on in blocks.items() if not any(b.overlaps(s) for s in said.near(b))}
    return dict(sorted({**apart, **turns}.items()))


def _as_doc(piece: Piece, nlp: Language) -> spacy.tokens.Doc:
    from spacy.tokens import Doc  # noqa: PLC0415 - see `load`

    starts = [None, *(_opens(before, word) for before, word in pairwise(piece.words))]
    for place in _titled(piece.words):
        starts[place] = False
    if label := _label_end(piece.words):
        starts[label] = False
    return Doc(nlp.vocab, words=piece.words, spaces=piece.spaces, sent_starts=starts)  # type: ignore[arg-type]


_MILLION = "m."
"""What the tokenizer leaves of *£3m.* at the end of a sentence."""


def _opens(before: str, word: str) -> bool | None:
    """Tell whether *word* surely starts a sentence, or surely none; `None` leaves it to the parser.

    None starts between two words with capitals and no mark between them: they are parts of a name.
    """
    opener = word.lower() in load_words("sentence_openers")
    if before == _MILLION and word[:1].isupper():
        return True
    if before.endswith(".") and len(before) > 1 and word[:1].isupper():
        return True if opener else None
    named = before.istitle() and before.isalpha() and word.istitle() and word.isalpha()
    return False if named and not opener else None


def _titled(words: list[str]) -> Iterator[int]:
    """Yield the places of names after an abbreviated title whose full stop is cut off: *Lt. Cmdr. Fields*."""
    titles = {row[0][0] for row in load_table("title_abbreviations")}
    for place, (title, stop, name) in enumerate(zip(words, words[1:], words[2:], strict=False)):
        if (
            stop == "."
            and title in titles
            and name.istitle()
            and name.lower() not in load_words("sentence_openers")
        ):
            yield place + 2


def _label_end(words: list[str]) -> int:
    """Return the place of the first word after a label in capitals, *THE FACTS:*, no sentence; 0 without."""
    colon = words.index(":") if ":" in words[: _LABEL_WORDS + 1] else 0
    shouted = all(w.isupper() or not w[0].isalpha() for w in words[:colon])
    return colon + 1 if 0 < colon < len(words) - 1 and shouted else 0
