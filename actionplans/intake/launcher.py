"""Set limits of time, memory and file size on this process, then become another command.

Run as a file: `python launcher.py SECONDS MEMORY_BYTES FILE_BYTES COMMAND...` (POSIX only).
The limits stay with the command and with everything that it starts.
"""

import os
import sys
from contextlib import suppress


def limit(seconds: int, memory_bytes: int, file_bytes: int) -> None:
    """Set the limits; one that this system does not know is left out."""
    import resource  # noqa: PLC0415 - not on Windows, where this file is not run

    limits = {
        resource.RLIMIT_CPU: (seconds, seconds + 5),
        resource.RLIMIT_AS: (memory_bytes, memory_bytes),
        resource.RLIMIT_FSIZE: (file_bytes, file_bytes),
        resource.RLIMIT_CORE: (0, 0),
    }
    for which, (soft, hard) in limits.items():
        with suppress(ValueError, OSError):
            resource.setrlimit(which, (soft, hard))


if __name__ == "__main__":
    limit(*map(int, sys.argv[1:4]))
    os.execv(sys.argv[4], sys.argv[4:])  # noqa: S606
