"""From bytes to text: UTF-8, line ends LF, no byte order mark, nothing else changed."""

from __future__ import annotations

from ..errors import SeedError

MAX_BYTES = 2 * 1024 * 1024
"""Size of the largest seed that is read."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, where: str) -> str:
    """Return the text of a file; raise `SeedError` naming position, line and remedy when it is not UTF-8.

    *where* names the file in messages.
    """
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1024 / 1024:.1f} MB"
        raise SeedError(where, f"is too large ({size}); expected one article of at most 2 MB; split it")
    if data.startswith(_UTF16) or b"\0" in data:
        raise SeedError(where, _message("looks like UTF-16 or a binary file", where, "UTF-16"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # With a byte order mark the position is counted from behind it.
        position = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        line = data.count(b"\n", 0, position) + 1
        what = f"byte {position} (0x{data[position]:02x}) is not UTF-8"
        raise SeedError(where, _message(what, where, "WINDOWS-1252"), line=line) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def split_front_matter(text: str, where: str, *, required: bool) -> tuple[str | None, str]:
    """Return the YAML between the two `---` lines at the top, and the body below them.

    Without front matter the first is `None` and the body is *text*.  *required* says that a first
    line `---` can only be front matter, so that a missing second one is a `SeedError`; where it
    is false, such a text is all body.
    """
    if not text.startswith("---"):
        return None, text
    first, _, rest = text.partition("\n")
    if first.rstrip() != "---":
        return None, text
    position = 0
    for line in rest.splitlines(keepends=True):
        position_after = position + len(line)
        if line.rstrip() in {"---", "..."}:
            source = rest[:position]
            if required or (":" in source and "\n\n" not in source):
                return source, rest[position_after:]
            return None, text
        position = position_after
    if required:
        message = "front matter is not closed; expected a second line `---`; add it below the last key"
        raise SeedError(where, message, line=1)
    return None, text


def _message(what: str, where: str, encoding: str) -> str:
    name = where.rpartition("/")[2]
    command = f"`iconv -f {encoding} -t UTF-8 '{name}' > utf8.txt`"
    return f"{what}; expected UTF-8; convert it, for example with {command}, and put utf8.txt in its place"
