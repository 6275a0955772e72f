"""Makes the n-th call of the system fail: the ones Python makes for exports, and the ones SQLite makes for a database.

SQLite lets a test replace the calls of its POSIX layer by name (`xSetSystemCall`); that works wherever Python uses the
system's own SQLite as a shared library.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from integrity_zone.errors import IntegrityZoneError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Calls that Python makes when it writes a file of its own.
PYTHON_CALLS = ("open", "fdopen", "fsync", "link", "rename", "replace", "unlink", "close", "ftruncate")
_C = ctypes
_SIZE, _OFFSET = _C.c_size_t, _C.c_int64
#: Name in SQLite's table -> result and arguments. `fsync` is not among those that SQLite lets replace.
SQLITE_CALLS: dict[str, tuple[Any, ...]] = {
    "open": (_C.c_int, _C.c_char_p, _C.c_int, _C.c_int),
    "pread": (_C.c_ssize_t, _C.c_int, _C.c_void_p, _SIZE, _OFFSET),
    "pread64": (_C.c_ssize_t, _C.c_int, _C.c_void_p, _SIZE, _OFFSET),
    "pwrite": (_C.c_ssize_t, _C.c_int, _C.c_void_p, _SIZE, _OFFSET),
    "pwrite64": (_C.c_ssize_t, _C.c_int, _C.c_void_p, _SIZE, _OFFSET),
    "ftruncate": (_C.c_int, _C.c_int, _OFFSET),
    "unlink": (_C.c_int, _C.c_char_p),
}


@dataclass
class Faults:
    """Counts calls and lets one fail, or all from one on."""

    error: int  #: errno
    at: int  #: which call fails, from 1; 0 for none
    lasting: bool = False  #: all later ones too, as on a disk that stays full
    count: int = 0
    failed: list[str] = field(default_factory=list)

    def is_due(self, name: str) -> bool:
        """Count a call; whether it must fail."""
        self.count += 1
        due = self.count == self.at or (self.lasting and 0 < self.at < self.count)
        if due:
            self.failed.append(name)
        return due


@contextmanager
def broken_python_calls(faults: Faults) -> Iterator[Faults]:
    """Let calls fail that Python code makes through `os`."""
    with ExitStack() as stack:
        for name in PYTHON_CALLS:
            stack.enter_context(patch.object(os, name, _breaking(name, getattr(os, name), faults)))
        yield faults


def attempt(breaking: Callable[[Faults], Any], faults: Faults, act: Callable[[], None]) -> IntegrityZoneError | None:
    """Do something while calls fail; the refusal, None when it was done all the same."""
    try:
        with breaking(faults):
            act()
    except IntegrityZoneError as refusal:
        return refusal
    return None


def _breaking(name: str, call: Callable[..., Any], faults: Faults) -> Callable[..., Any]:
    def broken(*given: Any, **named: Any) -> Any:
        if name == "fdopen":
            return _Stream(call(*given, **named), faults)
        if not faults.is_due(name):
            return call(*given, **named)
        if name == "close":
            # A descriptor is closed even when closing says that something went wrong.
            call(*given, **named)
        raise OSError(faults.error, os.strerror(faults.error))

    return broken


class _Stream:
    """A file whose writes and flushes are calls that can fail."""

    def __init__(self, stream: Any, faults: Faults) -> None:
        self._stream, self._faults = stream, faults

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *given: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._stream, name)
        return _breaking(name, call, self._faults) if name in {"write", "flush", "read"} else call


class _Vfs(_C.Structure):
    """`sqlite3_vfs`, third version."""

    _fields_ = (
        *((name, _C.c_int) for name in ("version", "file_bytes", "path_bytes")),
        ("next", _C.c_void_p),
        ("name", _C.c_char_p),
        *((f"pointer{n}", _C.c_void_p) for n in range(14)),
        ("set_call", _C.CFUNCTYPE(_C.c_int, _C.c_void_p, _C.c_char_p, _C.c_void_p)),
        ("get_call", _C.CFUNCTYPE(_C.c_void_p, _C.c_void_p, _C.c_char_p)),
    )


def sqlite_vfs() -> Any:
    """SQLite's POSIX layer; None where it cannot be reached."""
    try:
        library = _C.CDLL(ctypes.util.find_library("sqlite3"))
        library.sqlite3_libversion.restype = _C.c_char_p
        import sqlite3

        if library.sqlite3_libversion().decode() != sqlite3.sqlite_version:
            return None
    except (OSError, TypeError, AttributeError):
        return None
    library.sqlite3_vfs_find.restype = _C.POINTER(_Vfs)
    library.sqlite3_vfs_find.argtypes = (_C.c_char_p,)
    found = library.sqlite3_vfs_find(b"unix")
    return found if found and found.contents.version >= 3 else None


@contextmanager
def broken_sqlite_calls(faults: Faults) -> Iterator[Faults]:
    """Let calls fail that SQLite makes."""
    vfs = sqlite_vfs()
    kept = []
    try:
        for name, types in SQLITE_CALLS.items():
            address = vfs.contents.get_call(vfs, name.encode())
            if address:
                kind = _C.CFUNCTYPE(*types, use_errno=True)
                call = kind(_returning(name, kind(address), faults))
                kept.append((name, address, call))
                vfs.contents.set_call(vfs, name.encode(), _C.cast(call, _C.c_void_p))
        yield faults
    finally:
        for name, address, _call in kept:
            vfs.contents.set_call(vfs, name.encode(), address)


def _returning(name: str, call: Callable[..., int], faults: Faults) -> Callable[..., int]:
    def broken(*given: Any) -> int:
        if not faults.is_due(name):
            return call(*given)
        _C.set_errno(faults.error)
        return -1

    return broken
