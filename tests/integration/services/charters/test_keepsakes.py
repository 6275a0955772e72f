"""What a ceremony leaves: scans, the public, photographs, evidence, and the requirements of the proposal."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from integrity_zone.domain.answer import UnknownIndicatorError
from integrity_zone.domain.ceremony import FileKind, KeepsakeKind, Publication, Way
from integrity_zone.domain.ceremony_refusals import BadScanError, NoPlaceError, NotFrozenError, NotInInkError
from integrity_zone.domain.requirements import Requirement, RequirementState
from integrity_zone.domain.text import TooLongError
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.assessment.requirements import set_requirement
from integrity_zone.services.charters.freezing import freeze_charter
from integrity_zone.services.charters.keepsakes import (
    add_keepsake,
    attach_scan,
    file_as_evidence,
    publish,
    remove_keepsake,
)
from integrity_zone.services.evidence.documents import NamedBytes
from integrity_zone.services.workspace.undoing import undo
from tests.support import ceremonies as stage
from tests.support import elsewhere
from tests.support.builders import tiny_instrument
from tests.support.ceremonies import FIRST, HEAD, SECOND
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

CODE = "A.I.1.i.a"
TINY = tiny_instrument()


def png() -> bytes:
    output = BytesIO()
    Image.new("RGB", (40, 60), "white").save(output, "PNG")
    return output.getvalue()


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    """With a frozen charter that head and first witness sign in ink."""
    with writing(file) as opened:
        opened.set_declaration(stage.declared(Way.WET, Way.WET, Way.HERE))
        freeze_charter(opened)
        yield opened


@pytest.mark.parametrize("make", [stage.scan, png, elsewhere.scanned])
def test_a_scan_is_kept_for_everybody_on_it(workspace: Workspace, tmp_path: Path, make: Callable[[], bytes]) -> None:
    path = tmp_path / "pindaian"
    path.write_bytes(make())
    attach_scan(workspace, [HEAD, FIRST, HEAD], path)
    kept = [kept for kept in workspace.snapshot().papers.files if kept.kind is FileKind.SCAN]
    assert {found.field for found in kept} == {HEAD, FIRST}
    assert len({found.content for found in kept}) == 1
    assert {found.signer for found in kept} == {""}
    assert stage.states(stage.standing(workspace)) == {HEAD: "scanned", FIRST: "scanned", SECOND: "ready"}


@pytest.mark.parametrize("fields", [[], [SECOND], [HEAD, SECOND], ["ttd_lain"]])
def test_only_who_signs_in_ink_is_on_a_scan(workspace: Workspace, tmp_path: Path, fields: list[str]) -> None:
    (tmp_path / "a.png").write_bytes(png())
    with pytest.raises(NotInInkError):
        attach_scan(workspace, fields, tmp_path / "a.png")


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"%PDF-1.7 rusak", b"\x89PNG\r\n\x1a\n rusak", b"\xff\xd8\xff rusak"]
)
def test_what_cannot_be_shown_is_no_scan(workspace: Workspace, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(BadScanError):
        attach_scan(workspace, [HEAD], tmp_path / "a.png")
    assert len(workspace.snapshot().papers.files) == 1


def test_that_the_public_heard_of_it_is_recorded_and_taken_back(workspace: Workspace) -> None:
    with pytest.raises(NoPlaceError):
        publish(workspace, date(2026, 3, 3), " ")
    publish(workspace, date(2026, 3, 3), "situs web unit")
    assert workspace.snapshot().papers.publication == Publication(date(2026, 3, 3), "situs web unit")
    publish(workspace, None)
    assert workspace.snapshot().papers.publication is None
    undo(workspace)
    assert workspace.snapshot().papers.publication == Publication(date(2026, 3, 3), "situs web unit")


def test_photographs_and_the_press_are_kept_in_order(workspace: Workspace) -> None:
    add_keepsake(workspace, KeepsakeKind.PHOTO, NamedBytes("foto.png", png()), "penandatanganan", instrument=TINY)
    add_keepsake(workspace, KeepsakeKind.PRESS, "https://contoh.example/berita", instrument=TINY)
    snapshot = workspace.snapshot()
    photo, press = snapshot.papers.keepsakes
    assert (photo.kind, photo.note, snapshot.documents[photo.document].file_name) == (
        KeepsakeKind.PHOTO,
        "penandatanganan",
        "foto.png",
    )
    assert snapshot.documents[press.document].url == "https://contoh.example/berita"
    remove_keepsake(workspace, photo.id)
    assert workspace.snapshot().papers.keepsakes == (press,)
    assert photo.document in workspace.snapshot().documents
    with pytest.raises(MissingItemError):
        remove_keepsake(workspace, photo.id)


def test_charter_scans_and_keepsakes_stand_behind_an_indicator(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(stage.scan())
    attach_scan(workspace, [HEAD], tmp_path / "a.jpg")
    add_keepsake(workspace, KeepsakeKind.PHOTO, NamedBytes("foto.png", png()), instrument=TINY)
    with pytest.raises(UnknownIndicatorError):
        file_as_evidence(workspace, "X.9", instrument=TINY)
    found = file_as_evidence(workspace, CODE, instrument=TINY)
    assert [document.file_name for document in found] == ["ZI-DU-2026-01.pdf", "ZI-DU-2026-01-pindaian-1.jpg"]
    snapshot = workspace.snapshot()
    assert {link.document for link in snapshot.links} == set(snapshot.documents)
    file_as_evidence(workspace, CODE, instrument=TINY)
    assert len(workspace.snapshot().links) == len(snapshot.links)


def test_nothing_is_evidence_before_it_is_frozen(file: Path) -> None:
    with writing(file) as opened, pytest.raises(NotFrozenError):
        file_as_evidence(opened, CODE, instrument=TINY)


def test_a_requirement_is_said_changed_and_forgotten(workspace: Workspace) -> None:
    add_keepsake(workspace, KeepsakeKind.PRESS, "https://contoh.example/opini", instrument=TINY)
    (document,) = workspace.snapshot().documents
    said = Requirement("bpk", RequirementState.MET, "WTP", date(2026, 2, 1), "LHP 2025", document)
    set_requirement(workspace, said)
    assert workspace.snapshot().papers.requirements == {"bpk": said}
    set_requirement(workspace, Requirement("bpk"))
    assert workspace.snapshot().papers.requirements == {}
    for wrong in (Requirement("lain"), Requirement("bpk", document="00000000-0000-4000-8000-000000000000")):
        with pytest.raises(MissingItemError):
            set_requirement(workspace, wrong)
    with pytest.raises(TooLongError):
        set_requirement(workspace, Requirement("bpk", value="x" * 81))
