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
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .errors import ModelError
from .marks import Quotation, find_quotations
from .model import Article, Span
from .settings import MODEL

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_STAND_IN = ("It", "works")
_STRAIGHT = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")
_FINAL = ".,?!"
_BATCH = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """An article with its parse: all that the extractors read."""

    article: Article
    doc: Doc
    """One spaCy `Doc` over `article.text`, so `Token.idx` is an offset into it.  Boilerplate and
    line breaks are in it without tags."""
    quotations: tuple[Quotation, ...]
    sentences: tuple[Span, ...]
    """Of the headline and the body, in order, trimmed; each inside one paragraph."""

    def tokens(self, span: Span) -> list[Token]:
        """Return the tokens that lie in or overlap *span*."""
        first = _bisect(self.doc, span.start)
        found = []
        for index in range(first, len(self.doc)):
            token = self.doc[index]
            if token.idx >= span.end:
                break
            if token.idx + len(token) > span.start:
                found.append(token)
        return found


@dataclass(slots=True)
class _Piece:
    """What is parsed by itself: words, and for each the index of its token in the article."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    index: list[int] = field(default_factory=list)
    """Index of the token in the article; for a stand-in, -1 minus the number of the quotation."""
    quotation: int | None = None
    """Number of the quotation whose contents this is."""

    def add(self, word: str, index: int, *, space: bool) -> None:
        self.words.append(word)
        self.spaces.append(space)
        self.index.append(index)


def load(name: str = MODEL) -> Language:
    """Load the language model *name*; raise `ModelError` when it is not installed.

    Names are never guessed: with another model the pages come out differently.
    """
    import spacy  # noqa: PLC0415 - a second, which a run without changes must not cost

    try:
        return spacy.load(name)
    except OSError as error:
        message = f"language model {name!r} is not installed: run `make site`, or mend `model:` in mkdocs.yml"
        raise ModelError(message) from error


def model_name(nlp: Language) -> str:
    """Return name and version of a loaded model, as the Explainer records it."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def parse(article: Article, nlp: Language) -> Parsed:
    """Parse one article."""
    return next(parse_all([article], nlp))


def parse_all(articles: Iterable[Article], nlp: Language) -> Iterator[Parsed]:
    """Parse articles in order, one at a time in memory."""
    for article in articles:
        blank = nlp.tokenizer(article.text)
        quotations = find_quotations(article.text, article.paragraphs)
        masked = {n: q for n, q in enumerate(quotations) if q.speech}
        pieces = list(_pieces(article, blank, quotations, masked))
        docs = [_as_doc(piece, nlp) for piece in pieces]
        parsed = list(nlp.pipe(docs, batch_size=_BATCH)) if docs else []
        doc, starts = _assemble(blank, pieces, parsed)
        sentences = _sentences(article, doc, starts)
        yield Parsed(article=article, doc=doc, quotations=quotations, sentences=sentences)


def _pieces(
    article: Article, blank: Doc, quotations: tuple[Quotation, ...], masked: dict[int, Quotation]
) -> Iterator[_Piece]:
    """Yield the narration of each paragraph, and the contents of each masked quotation."""
    blocks = ([article.title_span] if article.title_span else []) + list(article.paragraphs)
    inside = {i: n for n, q in masked.items() for i in _token_range(blank, q.span)}
    for block in blocks:
        narration = _Piece()
        done: set[int] = set()
        contents: list[_Piece] = []
        for i in _token_range(blank, block):
            if (n := inside.get(i)) is None:
                if not blank[i].is_space:
                    narration.add(blank[i].text.translate(_STRAIGHT), i, space=bool(blank[i].whitespace_))
            elif n not in done:
                done.add(n)
                contents.append(_contents(blank, n, quotations[n]))
                _stand_in(narration, _final(article, quotations[n], block), n)
        if any(i >= 0 for i in narration.index):
            yield narration
        yield from contents


def _contents(blank: Doc, number: int, quotation: Quotation) -> _Piece:
    """Return the words inside the marks; a final comma counts as the full stop that it replaced."""
    piece = _Piece(quotation=number)
    for i in _token_range(blank, quotation.inner):
        token = blank[i]
        if not token.is_space:
            piece.add(token.text.translate(_STRAIGHT), i, space=bool(token.whitespace_))
    if piece.words and piece.words[-1] == ",":
        piece.words[-1] = "."
    return piece


def _final(article: Article, quotation: Quotation, block: Span) -> str:
    """Return the mark that ends the stand-in: a comma where the narrator's sentence may go on.

    Parsers take the question mark in “Who?” she asked for the end of a sentence.
    """
    last = article[quotation.inner].rstrip()[-1:]
    after = article.text[quotation.span.end : block.end].lstrip()
    if last in "?!" and after[:1].isalpha():
        return ","
    if last in _FINAL and after[:1].islower():
        return ","
    return last if last in _FINAL else ""


def _stand_in(narration: _Piece, final: str, number: int) -> None:
    """Put a short clause in quotation marks where the quotation was."""
    mark = -1 - number
    for word in ('"', *_STAND_IN, *([final] if final else [])):
        narration.add(word, mark, space=word == _STAND_IN[0])
    narration.add('"', mark, space=True)


def _as_doc(piece: _Piece, nlp: Language) -> Doc:
    from spacy.tokens import Doc  # noqa: PLC0415 - see `load`

    return Doc(nlp.vocab, words=piece.words, spaces=piece.spaces)


def _assemble(blank: Doc, pieces: list[_Piece], parsed: list[Doc]) -> tuple[Doc, set[int]]:
    """Put the parsed pieces together; return the whole and the indexes that start a sentence."""
    from spacy.tokens import Doc  # noqa: PLC0415 - see `load`

    size = len(blank)
    columns: dict[str, list[str]] = {k: [""] * size for k in ("tags", "pos", "morphs", "lemmas", "deps")}
    columns["ents"] = ["O"] * size
    heads = list(range(size))
    starts: set[int] = set()
    adjacent: dict[int, tuple[int, str] | None] = {}  # quotation → head and label of its stand-in
    inverted: dict[int, list[int]] = {}  # quotation → tokens whose head is its stand-in
    early: set[int] = set()  # quotations that come before their narration's head
    opens: set[int] = set()  # quotations that start a sentence of their narration
    for piece, doc in zip(pieces, parsed, strict=True):
        _copy(piece, doc, columns, heads, inverted)
        _note_stand_ins(piece, doc, adjacent, early, opens)
        starts |= {piece.index[s.start] for s in doc.sents if piece.index[s.start] >= 0}
    _join(pieces, parsed, columns["deps"], heads, adjacent, inverted, early)
    for piece in pieces:
        if piece.quotation is not None and piece.index:
            first = piece.index[0]
            starts.discard(first)
            if piece.quotation in opens:
                starts.add(first)
    whole = Doc(
        blank.vocab,
        words=[t.text for t in blank],
        spaces=[bool(t.whitespace_) for t in blank],
        heads=heads,
        **columns,  # type: ignore[arg-type]
    )
    return whole, starts


def _copy(
    piece: _Piece, doc: Doc, columns: dict[str, list[str]], heads: list[int], inverted: dict[int, list[int]]
) -> None:
    """Copy the annotations of one piece to the article's tokens."""
    for token, i in zip(doc, piece.index, strict=True):
        if i < 0:
            continue
        columns["tags"][i] = token.tag_
        columns["pos"][i] = token.pos_
        columns["morphs"][i] = str(token.morph)
        columns["lemmas"][i] = token.lemma_
        columns["deps"][i] = token.dep_
        columns["ents"][i] = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
        head = piece.index[token.head.i]
        if head >= 0:
            heads[i] = head
        else:
            inverted.setdefault(-1 - head, []).append(i)


def _note_stand_ins(
    piece: _Piece, doc: Doc, adjacent: dict[int, tuple[int, str] | None], early: set[int], opens: set[int]
) -> None:
    """Remember what each stand-in hangs on, and where."""
    for token, i in zip(doc, piece.index, strict=True):
        if i >= 0:
            continue
        number = -1 - i
        if token.is_sent_start:
            opens.add(number)
        head = piece.index[token.head.i]
        adjacent.setdefault(number, None)
        if head != i and token.text in _STAND_IN and adjacent[number] is None:
            if head >= 0:
                adjacent[number] = (head, token.dep_)
            if token.head.i > token.i:
                early.add(number)


def _join(
    pieces: list[_Piece],
    parsed: list[Doc],
    deps: list[str],
    heads: list[int],
    adjacent: dict[int, tuple[int, str] | None],
    inverted: dict[int, list[int]],
    early: set[int],
) -> None:
    """Hang each quotation where its stand-in hung, by the sentence that is next to the cue."""
    for piece, doc in zip(pieces, parsed, strict=True):
        if piece.quotation is None or not len(doc):
            continue
        roots = [s.root.i for s in doc.sents]
        nearest = piece.index[roots[-1] if piece.quotation in early else roots[0]]
        hook = adjacent.get(piece.quotation)
        if hook is not None:
            heads[nearest], deps[nearest] = hook
        for i in inverted.get(piece.quotation, []):
            heads[i] = nearest


def _sentences(article: Article, doc: Doc, starts: set[int]) -> tuple[Span, ...]:
    """Cut headline and paragraphs at the sentence starts; an opening mark belongs to its sentence."""
    blocks = ([article.title_span] if article.title_span else []) + list(article.paragraphs)
    found: list[Span] = []
    offsets = sorted(_with_mark(doc, i) for i in starts)
    position = 0
    for block in blocks:
        cuts = [block.start]
        while position < len(offsets) and offsets[position] < block.end:
            if offsets[position] > block.start:
                cuts.append(offsets[position])
            position += 1
        if block is article.title_span:
            cuts = cuts[:1]
        for start, end in zip(cuts, [*cuts[1:], block.end], strict=True):
            words = article.text[start:end]
            if words.strip():
                left = start + len(words) - len(words.lstrip())
                found.append(Span(left, left + len(words.strip())))
    return tuple(found)


def _with_mark(doc: Doc, i: int) -> int:
    """Return the offset of token *i*, or of the opening mark right before it."""
    while i and doc[i - 1].text in "“„«‘‹\"'``" and not doc[i - 1].whitespace_ and doc[i - 1].text.strip():
        i -= 1
    return doc[i].idx


def _token_range(doc: Doc, span: Span) -> range:
    """Return the indexes of the tokens that lie wholly in *span*."""
    first = _bisect(doc, span.start)
    while first < len(doc) and doc[first].idx < span.start:
        first += 1
    last = first
    while last < len(doc) and doc[last].idx + len(doc[last]) <= span.end:
        last += 1
    return range(first, last)


def _bisect(doc: Doc, offset: int) -> int:
    """Return the index of the token that holds *offset*, or of the first one after it."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx + len(doc[middle]) <= offset:
            low = middle + 1
        else:
            high = middle
    return low
