"""One writer at a time: a lock of the operating system beside the workspace."""

from __future__ import annotations

import getpass
import os
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from integrity_zone.domain.files import file_problem
from integrity_zone.domain.workspace_problems import LockedError

if TYPE_CHECKING:
    from types import TracebackType

#: More of a lock file is never read into a message.
_HOLDER_BYTES = 300


def lock_path(path: Path) -> Path:
    """`NAME.zi.lock` beside the workspace."""
    return path.with_name(path.name + ".lock")


class WriterLock:
    """The right to write one workspace. A killed process gives it up by itself."""

    def __init__(self, path: Path, actor: str) -> None:
        """Prepare the lock; nothing is taken yet.

        Args:
            path: The workspace file.
            actor: Who is named to others that want to write.
        """
        self._path = path
        self._file = lock_path(path)
        self._holder = f"{actor} ({_login()}@{socket.gethostname()}, {os.getpid()}, {time.strftime('%Y-%m-%d %H:%M')})"
        self._lock = FileLock(
            self._file, thread_local=False, fallback_to_soft=False, poll_interval=0.02, on_acquired=self._sign
        )

    def acquire(self, wait: float) -> None:
        """Take the lock.

        Args:
            wait: Seconds to try; 0 for one attempt.

        Raises:
            LockedError: Somebody else has it; names them.
            ReadOnlyError: The folder may not be written.
        """
        try:
            self._lock.acquire(timeout=max(0.0, wait))
        except Timeout:
            raise LockedError(path=str(self._path), holder=self.holder() or "?") from None
        except OSError as error:
            raise file_problem(error, self._path) from error

    def release(self) -> None:
        """Give the lock back and take the lock file away where that is safe."""
        if sys.platform != "win32" and self._lock.is_locked:
            # Removed while still held: whoever waits sees that its file is gone and starts anew.
            with suppress(OSError):
                self._file.unlink()
        self._lock.release()

    def holder(self) -> str:
        """What the lock file says about who holds it; empty when nothing can be read."""
        with suppress(OSError), Path(self._file).open("rb") as stream:
            text = stream.read(_HOLDER_BYTES).decode("utf-8", "replace")
            return "".join(letter for letter in text if letter.isprintable())
        return ""

    def __enter__(self) -> WriterLock:
        """Used after `acquire`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Release."""
        self.release()

    def _sign(self, descriptor: int) -> None:
        """Write the holder for the message; failing to is no reason not to work."""
        with suppress(OSError):
            os.ftruncate(descriptor, 0)
            os.write(descriptor, self._holder.encode(errors="replace"))


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"
