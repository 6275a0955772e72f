"""Taking evidence in, held against hashing and raw inserts of the same chunks."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from hashlib import sha256
from itertools import count, islice
from random import Random
from typing import TYPE_CHECKING

from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
from integrity_zone.services.evidence.documents import Placement, add_evidence
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from integrity_zone.storage.contents import SLICE_BYTES
from tests.bench.timing import Line, side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.bench.timing import Plan

EVIDENCE_RATIO = 1.5
_MIB = 1024 * 1024
_SIZE_MIB = 48


def evidence_lines(plan: Plan) -> Iterator[Line]:
    """A file of some size, new in every round."""
    asked = instrument(DEFAULT_INSTRUMENT)
    create_workspace(
        plan.folder / "evidence.zi", unit_name="Dinas Contoh", year=2026, instrument=asked, actor="Penguji"
    )
    source = plan.folder / "rekaman.bin"
    source.write_bytes(Random(0).randbytes(_SIZE_MIB * _MIB))
    turn = 0

    def renew() -> Path:
        nonlocal turn
        turn += 1
        with source.open("r+b") as stream:
            stream.write(turn.to_bytes(8, "big"))
        return source

    with (
        Workspace.open(plan.folder / "evidence.zi", actor="Penguji", write=True) as workspace,
        closing(sqlite3.connect(plan.folder / "evidence.db", isolation_level=None)) as raw,
    ):
        for statement in (
            "PRAGMA journal_mode=DELETE",
            "PRAGMA synchronous=EXTRA",
            "CREATE TABLE chunk (content INTEGER, n INTEGER, data BLOB, PRIMARY KEY (content, n))",
        ):
            raw.execute(statement)

        def ours() -> None:
            add_evidence(workspace, [renew()], Placement(("A.I.1.i.a",)), instrument=asked)

        def floor() -> None:
            _hash_and_insert(raw, renew(), turn)

        both = side_by_side(ours, floor, plan.part(20), warm_ups=1)
    yield Line(
        f"evidence add, {_SIZE_MIB} MiB", *both, EVIDENCE_RATIO, "hashing and raw chunk inserts, as many commits"
    )


def _hash_and_insert(raw: sqlite3.Connection, source: Path, content: int) -> None:
    """In transactions as long as ours, since an answer must not wait behind a video."""
    found = sha256()
    with source.open("rb") as stream:
        for first in count(step=SLICE_BYTES // _MIB):
            raw.execute("BEGIN IMMEDIATE")
            chunks = iter(partial(stream.read, _MIB), b"")
            for number, chunk in enumerate(islice(chunks, SLICE_BYTES // _MIB), start=first):
                found.update(chunk)
                raw.execute("INSERT INTO chunk VALUES (?, ?, ?)", (content, number, chunk))
            raw.execute("COMMIT")
            if stream.tell() == _SIZE_MIB * _MIB:
                return
