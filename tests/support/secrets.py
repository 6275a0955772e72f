"""Looking for what opens a key, wherever a program could have left it."""

from __future__ import annotations

import base64
import multiprocessing.util
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import reduction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pytest


@dataclass(frozen=True)
class Search:
    """Looks for secrets in every form in which they might be written."""

    secrets: tuple[str, ...]

    def finds(self, data: bytes) -> list[str]:
        """Those that stand in some bytes."""
        return [secret for secret in self.secrets if any(form in data for form in forms(secret))]

    def finds_in_text(self, text: str) -> list[str]:
        """Those that stand in a text."""
        return self.finds(text.encode("utf-8", "surrogatepass"))

    def finds_in_files(self, *folders: Path) -> list[tuple[str, list[str]]]:
        """Those that stand in a file below the folders, or in what its database holds, with the name of the file."""
        files = [path for folder in folders for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
        assert files
        found = []
        for path in files:
            said = path.read_bytes() + os.fsencode(path.name)
            if said.startswith(b"SQLite format 3\0"):
                said += database_text(path).encode("utf-8", "surrogatepass")
            if self.finds(said):
                found.append((path.name, self.finds(said)))
        return found


def forms(secret: str) -> list[bytes]:
    """A secret as it might be written."""
    plain = secret.encode()
    return [
        plain,
        secret.encode("utf-16-le"),
        secret.encode("utf-16-be"),
        plain.hex().encode(),
        base64.b64encode(plain).rstrip(b"=")[:-1],
    ]


def database_text(path: Path) -> str:
    """Every row of a database as it is read, whatever pages it lies on."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        tables = [name for (name,) in database.execute("select name from sqlite_schema where type = 'table'")]
        rows: Iterable[Any] = (row for name in tables for row in database.execute(f'select * from "{name}"'))
        return "\n".join(map(repr, rows))


def watch_children(patch: pytest.MonkeyPatch) -> list[bytes]:
    """Everything that children are given from now on: command lines, environments, and what is sent to them."""
    given: list[bytes] = []
    dumps, spawn = reduction.ForkingPickler.dumps, multiprocessing.util.spawnv_passfds

    def dump(value: object, file: Any, protocol: int | None = None) -> None:
        data = bytes(dumps(value, protocol))
        given.append(data)
        file.write(data)

    def start(path: Any, arguments: Any, descriptors: Any) -> Any:
        given.extend(str(argument).encode() for argument in arguments)
        given.extend(f"{name}={value}".encode("utf-8", "surrogateescape") for name, value in os.environ.items())
        return spawn(path, arguments, descriptors)

    patch.setattr(reduction, "dump", dump)
    patch.setattr(multiprocessing.util, "spawnv_passfds", start)
    return given
