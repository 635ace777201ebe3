"""Which names an article puts side by side as a part and its whole: *Leeds, England*, *Paris in Texas*."""

from __future__ import annotations

import re
from collections.abc import Iterable

_JOINT = re.compile(r"(?=(, | in ))")  # looked ahead at: *Leeds, in Yorkshire* has both


class Joined:
    """The pairs of some names that a text joins by a comma or *in*, found in one reading of the text."""

    def __init__(self, text: str, names: Iterable[str]) -> None:
        """Look at either side of each joint of *text* for *names*, which are matched as they are written."""
        known = frozenset(names)
        lengths = sorted({len(name) for name in known})
        self._pairs: set[tuple[str, str, str]] = set()
        for joint in _JOINT.finditer(text):
            words, start, end = joint[1], joint.start(1), joint.end(1)
            before = {text[start - n : start] for n in lengths if n <= start} & known
            after = {text[end : end + n] for n in lengths} & known if before else set()
            self._pairs |= {(one, words, other) for one in before for other in after}

    def side_by_side(self, one: str, other: str, joints: Iterable[str] = (", ", " in ")) -> bool:
        """Tell whether the text has *one* right before or after *other*, with one of *joints* between."""
        return any((one, j, other) in self._pairs or (other, j, one) in self._pairs for j in joints)
