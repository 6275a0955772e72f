"""Many documents at once: one step, each behind its own indicators; a bad file holds up no other."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.answer import UnknownIndicatorError
from integrity_zone.domain.files import MissingFileError
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.evidence.batch import KnownDocument, Placed, batch_slices
from integrity_zone.services.evidence.documents import (
    DocumentFacts,
    NamedBytes,
    Placement,
    add_evidence,
    describe_link,
    set_document_facts,
)
from integrity_zone.services.workspace.undoing import undo
from tests.support.builders import tiny_instrument
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from integrity_zone.services.evidence.batch import BatchTaken
    from integrity_zone.services.workspace.workspaces import Workspace

FIRST, SECOND = "A.I.1.i.a", "A.I.1.i.b"


def take(workspace: Workspace, batch: Sequence[Placed]) -> BatchTaken:
    with closing(batch_slices(workspace, batch, instrument=tiny_instrument())) as slices:
        while True:
            try:
                next(slices)
            except StopIteration as end:
                taken: BatchTaken = end.value
                return taken


def links(workspace: Workspace) -> set[tuple[str, str]]:
    snapshot = workspace.snapshot()
    return {(snapshot.documents[link.document].title, link.indicator) for link in snapshot.links}


def test_a_batch_puts_each_document_behind_its_own_indicators_in_one_step(file: Path, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"scan")
    with writing(file) as workspace:
        batch = [
            Placed(scan, Placement((FIRST,))),
            Placed(NamedBytes("foto.png", b"foto"), Placement((FIRST, SECOND))),
            Placed("https://contoh.example/map", Placement(())),
        ]
        taken = take(workspace, batch)
        assert [document and document.title for document in taken.documents] == [
            "scan.pdf",
            "foto.png",
            "https://contoh.example/map",
        ]
        assert links(workspace) == {("scan.pdf", FIRST), ("foto.png", FIRST), ("foto.png", SECOND)}
        undo(workspace, taken.change.step)
        assert not workspace.snapshot().documents


def test_a_file_that_cannot_be_read_is_told_of_and_the_others_are_taken(file: Path, tmp_path: Path) -> None:
    good = tmp_path / "ada.pdf"
    good.write_bytes(b"ada")
    with writing(file) as workspace:
        taken = take(workspace, [Placed(tmp_path / "hilang.pdf", Placement(())), Placed(good, Placement((FIRST,)))])
        ((place, problem),) = taken.problems
        assert place == 0
        assert isinstance(problem, MissingFileError)
        assert taken.documents[0] is None
        assert links(workspace) == {("ada.pdf", FIRST)}


def test_a_document_that_is_there_only_gets_another_link(file: Path) -> None:
    with writing(file) as workspace:
        (known,) = add_evidence(
            workspace, [NamedBytes("sk.pdf", b"sk")], Placement((FIRST,)), instrument=tiny_instrument()
        )
        taken = take(workspace, [Placed(KnownDocument(known.id), Placement((SECOND,)))])
        assert taken.documents == (known,)
        assert links(workspace) == {("sk.pdf", FIRST), ("sk.pdf", SECOND)}
        with pytest.raises(MissingItemError):
            take(workspace, [Placed(KnownDocument("tidak-ada"), Placement((FIRST,)))])


def test_an_unknown_indicator_is_refused_before_anything_is_read(file: Path) -> None:
    with writing(file) as workspace, pytest.raises(UnknownIndicatorError):
        take(workspace, [Placed(NamedBytes("a", b"a"), Placement(("Z.9",)))])


def test_closing_a_batch_takes_everything_back(file: Path, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.pdf" for number in range(3)]
    for path in paths:
        path.write_bytes(path.name.encode())
    with writing(file) as workspace:
        slices = batch_slices(
            workspace, [Placed(path, Placement((FIRST,))) for path in paths], instrument=tiny_instrument()
        )
        assert next(slices).of == 3
        assert next(slices).done == 1
        slices.close()
        assert not workspace.snapshot().documents
        assert not workspace.check(deep=True).problems


def test_days_can_be_forgotten_and_page_and_note_of_a_link_cleared(file: Path) -> None:
    facts = DocumentFacts(dated_on=date(2026, 1, 5), period_from=date(2026, 1, 1), period_to=date(2026, 3, 1))
    with writing(file) as workspace:
        (known,) = add_evidence(
            workspace,
            [NamedBytes("a", b"a")],
            Placement((FIRST,), page="3", note="lihat"),
            facts,
            instrument=tiny_instrument(),
        )
        cleared = frozenset({"dated_on", "period_to"})
        # The end that is forgotten does not stand in the way of a later beginning.
        set_document_facts(workspace, known.id, DocumentFacts(period_from=date(2026, 5, 1), cleared=cleared))
        found = workspace.snapshot().documents[known.id]
        assert (found.dated_on, found.period_from, found.period_to) == (None, date(2026, 5, 1), None)
        describe_link(workspace, known.id, Placement((FIRST,), page="", note="hal. dua"))
        (link,) = workspace.snapshot().links
        assert (link.page, link.note) == ("", "hal. dua")
        with pytest.raises(MissingItemError):
            describe_link(workspace, known.id, Placement((SECOND,), page="1"))
