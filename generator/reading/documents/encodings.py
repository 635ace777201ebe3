"""From the bytes of a page or a text to its characters, when nothing says surely how."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes

_DECLARED = re.compile(rb"<meta[^>]+?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page names its encoding
UTF16 = (b"\xff\xfe", b"\xfe\xff")
"""With what a text in UTF-16 begins, as some editors save it."""
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig", ""), *((mark, "utf-16", "UTF-16") for mark in UTF16))
# Browsers read these as Windows-1252, and so does everybody who writes curly quotation marks.
_WESTERN = frozenset({"iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"})


def decode_any(data: bytes) -> tuple[str, str]:
    """Return the text of *data*, and how it is encoded where that is not UTF-8.

    A mark at the beginning decides, then whether it is UTF-8, then what a page declares, then what
    its bytes look like.  Raises `ValueError` when nothing fits.
    """
    for mark, name, told in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), told and f"{told}, by its mark"
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        name = _declared(data)
    if name:
        try:
            return data.decode(name), f"{name}, as the page says"
        except (LookupError, UnicodeDecodeError):
            pass  # the page is wrong about itself: its bytes decide
    matches = from_bytes(data)
    best = matches.best()
    if best is None:
        raise ValueError("is in no encoding that could be found out")
    # Its relatives differ from it in letters that English hardly has; where it fits, it is the one.
    western = any("cp1252" in {match.encoding, *match.could_be_from_charset} for match in matches)
    name = "cp1252" if western else best.encoding
    return data.decode(name, errors="replace"), f"{name}, as its bytes suggest"


def _declared(data: bytes) -> str:
    """Return the encoding that a page names; empty for UTF-8, which it is not."""
    declared = _DECLARED.search(data[:_HEAD])
    name = declared[1].decode("ascii").lower() if declared else ""
    return "windows-1252" if name in _WESTERN else "" if name in {"utf-8", "utf8"} else name
