"""Run a command and tell what it took, with all that it started: `python -m tests.measured COMMAND …`.

It prints JSON: seconds of processor time, the megabytes of the largest of its processes, and the output.
A process of its own, because a child counts the memory of the parent that it was copied from as its own.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile


def main() -> None:
    with tempfile.TemporaryFile() as out:
        opened = [(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, out.fileno(), 2)]
        child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=opened)
        _, status, usage = os.wait4(child, 0)
        out.seek(0)
        said = out.read().decode("utf-8", "replace")
    told = {
        "seconds": usage.ru_utime + usage.ru_stime,
        "megabytes": usage.ru_maxrss / 1024,
        "code": os.waitstatus_to_exitcode(status),
        "said": said,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
