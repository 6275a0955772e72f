"""Watches what the tests do to the machine: no network, no unexpected program, no file outside their own folders.

Python reports such acts to an audit hook before they happen. An act that is not allowed is refused there and then, and
remembered, so that its test fails even when somebody catches the refusal. A hook sees its own process only: what
programs started by tests do is not watched, except for our own command line when it is started by `guarded_command`.
"""

from __future__ import annotations

import os
import socket
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

PROJECT = Path(__file__).resolve().parents[2]

#: Programs that tests may start, by name without suffix, besides the interpreter that runs them.
PROGRAMS = frozenset(
    {
        "certutil",
        "file",
        "git",
        "integrity-zone",
        "ldconfig",
        "ldd",
        "lint-imports",
        "make",
        "pdffonts",
        "pdfsig",
        "pdftoppm",
        "pdftotext",
        "qpdf",
        "soffice",
        "softhsm2-util",
        "try-frozen",
        "xdotool",
        "Xvfb",
    }
)
#: Folders of the project where tools leave what they remember.
WRITABLE_IN_PROJECT = (".hypothesis", ".import_linter_cache", ".mypy_cache", ".pytest_cache", ".ruff_cache", "build")
#: Devices that hold nothing.
_DEVICES = frozenset({"/dev/null", "/dev/tty", "/dev/zero", "/dev/full"})

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NETWORK = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"})
#: Event -> positions of each path that it changes, and of the open folder which that path starts from, if any.
_CHANGES: Mapping[str, tuple[tuple[int, int | None], ...]] = {
    "os.remove": ((0, 1),),
    "os.rename": ((0, 2), (1, 3)),
    "os.rmdir": ((0, 1),),
    "os.mkdir": ((0, 2),),
    "os.link": ((1, 3),),
    "os.symlink": ((1, 2),),
    "os.truncate": ((0, None),),
    "os.chmod": ((0, 2),),
    "os.chown": ((0, 3),),
    "os.utime": ((0, 3),),
    "shutil.rmtree": ((0, None),),
    "shutil.move": ((0, None), (1, None)),
    "shutil.copyfile": ((1, None),),
}
#: What opens an address or starts a program without saying more than that.
_NEVER = frozenset({"webbrowser.open", "ftplib.connect", "smtplib.connect", "http.client.connect", "urllib.Request"})


class GuardError(AssertionError):
    """A test did what no test may do."""


@dataclass
class Guard:
    """What is allowed, and what was tried all the same."""

    roots: list[Path] = field(default_factory=list)
    programs: frozenset[str] = PROGRAMS
    tried: list[str] = field(default_factory=list)
    is_awake: bool = False

    def allow(self, *folders: Path) -> None:
        """Let tests write below these folders."""
        self.roots += [folder.resolve() for folder in folders]

    def watch(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Judge one act; called by the interpreter before it happens.

        Raises:
            GuardError: It is not allowed.
        """
        reason = self._reason(event, arguments) if self.is_awake else ""
        if reason:
            self.tried.append(reason)
            raise GuardError(reason)

    def take(self) -> list[str]:
        """What was tried since the last call."""
        tried, self.tried = self.tried, []
        return tried

    def _reason(self, event: str, arguments: tuple[Any, ...]) -> str:
        if event == "open":
            path, _mode, flags = arguments
            # A folder cannot be written as a file: this is a temporary file without a name, which leaves nothing.
            if not flags & _WRITING or (isinstance(path, (str, os.PathLike)) and Path(path).is_dir()):
                return ""
            return self._outside([path], "open for writing")
        if event in _CHANGES:
            return self._outside([_full_path(arguments, *positions) for positions in _CHANGES[event]], event)
        if event == "sqlite3.connect":
            return self._database(arguments[0])
        if event in _NETWORK:
            return _network_reason(event, arguments)
        if event == "subprocess.Popen":
            return self._program(arguments[0], arguments[1])
        if event in {"os.exec", "os.posix_spawn", "os.startfile"}:
            return self._program(arguments[0], [])
        if event == "os.system":
            return f"a shell: {os.fsdecode(arguments[0])}"
        return f"{event} {arguments[:1]!r}" if event in _NEVER else ""

    def _outside(self, paths: Iterable[object], act: str) -> str:
        for path in paths:
            # A number is a file already open; a folder given by number is as well.
            if isinstance(path, (str, bytes, os.PathLike)) and not self._is_inside(os.fsdecode(path)):
                return f"{act}: {os.fsdecode(path)}"
        return ""

    def _is_inside(self, path: str) -> bool:
        if "\0" in path or path in _DEVICES:
            return True
        given = Path(path)
        # The folder resolved, the last part not: what is removed or renamed is the link itself.
        real = given.parent.resolve() / given.name if given.name != ".." else given.resolve()
        return "__pycache__" in real.parts or any(real.is_relative_to(root) for root in self.roots)

    def _database(self, name: object) -> str:
        text = os.fsdecode(name) if isinstance(name, (str, bytes, os.PathLike)) else ""
        if text in {"", ":memory:"} or "mode=ro" in text or "mode=memory" in text:
            return ""
        from urllib.parse import unquote

        plain = unquote(text.removeprefix("file:").partition("?")[0]) if text.startswith("file:") else text
        return self._outside([plain], "database")

    def _program(self, executable: object, arguments: object) -> str:
        given = executable
        if given is None and isinstance(arguments, (list, tuple)) and arguments:
            given = arguments[0]
        if not isinstance(given, (str, bytes, os.PathLike)):
            return f"a program: {given!r}"
        path = os.fsdecode(given)
        is_ours = Path(path).resolve() == Path(sys.executable).resolve()
        return "" if is_ours or Path(path).stem in self.programs else f"a program: {path}"


def _full_path(arguments: tuple[Any, ...], position: int, folder_position: int | None) -> object:
    """A path of an event, from the open folder it starts from; None where the system does not tell that folder."""
    path = arguments[position]
    folder = -1 if folder_position is None or len(arguments) <= folder_position else arguments[folder_position]
    if not isinstance(folder, int) or folder < 0 or isinstance(path, int) or Path(os.fsdecode(path)).is_absolute():
        return path
    opened = Path(f"/proc/self/fd/{folder}")
    return opened.resolve() / os.fsdecode(path) if opened.exists() else None


def _network_reason(event: str, arguments: tuple[Any, ...]) -> str:
    found = next((item for item in arguments if isinstance(item, socket.socket)), None)
    if found is not None and found.family == getattr(socket, "AF_UNIX", None):
        return ""
    return f"{event} {arguments[1:] if found is not None else arguments!r}"


@contextmanager
def guarded(*folders: Path) -> Iterator[Guard]:
    """A guard at work. The hook itself stays until the process ends, asleep.

    Args:
        folders: Where files may be written, besides what tools keep in the project.
    """
    guard = Guard()
    guard.allow(*(PROJECT / name for name in WRITABLE_IN_PROJECT), *folders)
    sys.addaudithook(guard.watch)
    guard.is_awake = True
    try:
        yield guard
    finally:
        guard.is_awake = False


_GUARDED_START = """
import sys
from pathlib import Path
from tests.support.guards import guarded
with guarded(Path(sys.argv[1])) as guard:
    from integrity_zone.cli import main
    code = main(sys.argv[2:])
sys.exit(f"guard: {guard.tried}" if guard.tried else code)
"""


def guarded_command(folder: Path, *words: object) -> Sequence[str]:
    """The words that start our command line in a process of its own under the same guard; run it in the project.

    Args:
        folder: Where it may write.
        words: Of the command line.
    """
    return (sys.executable, "-c", _GUARDED_START, str(folder), *(str(word) for word in words))
