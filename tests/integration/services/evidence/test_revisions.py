"""Another version of a document, what it was before, and its removal."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.evidence_refusals import BadUrlError, NoReasonError
from integrity_zone.domain.files import MissingFileError
from integrity_zone.domain.journal.entry import EXISTS
from integrity_zone.domain.text import TooLongError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.evidence.documents import (
    DocumentFacts,
    NamedBytes,
    Placement,
    add_evidence,
    link_document,
    unlink_document,
)
from integrity_zone.services.evidence.revisions import (
    document_revisions,
    remove_document,
    removed_documents,
    replace_document,
    replacement_slices,
)
from integrity_zone.services.history import What, indicator_history
from integrity_zone.services.workspace.erasing import erase
from integrity_zone.services.workspace.undoing import undo
from tests.support.builders import tiny_instrument
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

CODE = "A.I.1.i.a"
OTHER = "A.I.1.i.b"
FIRST = b"surat keputusan, versi pertama"
SECOND = b"surat keputusan, versi kedua"


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    """A workspace open for writing."""
    with writing(file) as opened:
        yield opened


def add(workspace: Workspace, title: str | None = None) -> str:
    """A document behind two indicators; its id."""
    place = Placement((CODE, OTHER), page="2")
    facts = DocumentFacts(title=title, number="188/1")
    return add_evidence(workspace, [NamedBytes("sk.pdf", FIRST)], place, facts, instrument=tiny_instrument())[0].id


def sha(content: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(content).hexdigest()


def sound(workspace: Workspace) -> bool:
    """Whether a deep check finds nothing."""
    return workspace.check(deep=True).problems == ()


def test_new_version_keeps_id_facts_and_links(workspace: Workspace, tmp_path: Path) -> None:
    document = add(workspace, title="SK Tim")
    links = workspace.snapshot().links
    path = tmp_path / "sk revisi.pdf"
    path.write_bytes(SECOND)
    change = replace_document(workspace, document, path)
    kept = workspace.snapshot().documents[document]
    assert (kept.sha256, kept.file_name, kept.size_bytes) == (sha(SECOND), "sk revisi.pdf", len(SECOND))
    assert (kept.title, kept.number) == ("SK Tim", "188/1")
    assert workspace.snapshot().links == links
    assert (change.kind, change.subjects) == ("evidence", (f"document/{document}",))
    assert sound(workspace)


def test_title_that_was_only_the_file_name_follows_it(workspace: Workspace) -> None:
    document = add(workspace)
    replace_document(workspace, document, NamedBytes("sk-2.pdf", SECOND))
    assert workspace.snapshot().documents[document].title == "sk-2.pdf"


def test_added_is_when_the_present_version_came(workspace: Workspace) -> None:
    document = add(workspace)
    before = workspace.snapshot().documents[document].added_at
    replace_document(workspace, document, NamedBytes("sk.pdf", SECOND))
    after = workspace.snapshot().documents[document].added_at
    assert before is not None
    assert after is not None
    assert before < after


def test_every_version_is_told_with_its_author(workspace: Workspace) -> None:
    document = add(workspace)
    replace_document(workspace, document, "https://contoh.example/sk")
    replace_document(workspace, document, NamedBytes("sk-3.pdf", SECOND))
    revisions = document_revisions(workspace, document)
    assert [(found.file_name, found.sha256, found.size_bytes, found.url) for found in revisions] == [
        ("sk.pdf", sha(FIRST), len(FIRST), None),
        (None, None, None, "https://contoh.example/sk"),
        ("sk-3.pdf", sha(SECOND), len(SECOND), None),
    ]
    assert {found.actor for found in revisions} == {"Ani"}
    assert sorted(found.at for found in revisions) == [found.at for found in revisions]
    assert not any(found.erased for found in revisions)


def test_earlier_version_comes_out_and_comes_back(workspace: Workspace, tmp_path: Path) -> None:
    document = add(workspace)
    replace_document(workspace, document, NamedBytes("sk-2.pdf", SECOND))
    workspace.extract(document_revisions(workspace, document)[0].sha256 or "", tmp_path / "lama.pdf")
    assert (tmp_path / "lama.pdf").read_bytes() == FIRST
    undo(workspace)
    kept = workspace.snapshot().documents[document]
    assert (kept.sha256, kept.file_name) == (sha(FIRST), "sk.pdf")


def test_erased_version_stays_in_the_list_and_says_so(workspace: Workspace) -> None:
    document = add(workspace)
    replace_document(workspace, document, NamedBytes("sk-2.pdf", SECOND))
    erase(workspace, contents=[sha(FIRST)], reason="retensi")
    assert [(found.erased, found.size_bytes) for found in document_revisions(workspace, document)] == [
        (True, None),
        (False, len(SECOND)),
    ]


def test_same_bytes_again_are_no_new_version(workspace: Workspace, tmp_path: Path) -> None:
    document = add(workspace)
    path = tmp_path / "sk.pdf"
    path.write_bytes(FIRST)
    assert replace_document(workspace, document, path).step == ""
    assert len(document_revisions(workspace, document)) == 1
    assert workspace.check(deep=True).contents == 1


def test_large_version_comes_in_slices_and_can_be_called_off(workspace: Workspace, tmp_path: Path) -> None:
    document = add(workspace)
    path = tmp_path / "video.mp4"
    path.write_bytes(os.urandom(17 * 1024 * 1024))
    before = workspace.snapshot()
    slices = replacement_slices(workspace, document, path)
    next(slices)
    workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
    slices.close()
    assert workspace.snapshot().documents == before.documents
    assert workspace.check(deep=True).contents == 1
    told: list[int] = []
    replace_document(workspace, document, path, progress=told.append)
    assert told[-1] == path.stat().st_size
    assert sound(workspace)


def test_version_that_cannot_be_taken_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    document = add(workspace)
    before = workspace.snapshot()
    with pytest.raises(MissingFileError):
        replace_document(workspace, document, tmp_path / "tidak-ada.pdf")
    with pytest.raises(BadUrlError):
        replace_document(workspace, document, "ftp://contoh.example")
    with pytest.raises(MissingItemError):
        replace_document(workspace, "x", NamedBytes("a", b"a"))
    with pytest.raises(MissingItemError):
        document_revisions(workspace, "x")
    assert workspace.snapshot() == before


def test_removed_document_takes_its_links_of_every_year_along(workspace: Workspace) -> None:
    document = add(workspace)
    workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
    start_year(workspace, tiny_instrument(), year=2027, from_year=2026)
    assert [len(workspace.snapshot(year).links) for year in (2026, 2027)] == [2, 1]
    digest = workspace.state_digest()
    remove_document(workspace, document, "salah unggah")
    assert workspace.snapshot().documents == {}
    assert [workspace.snapshot(year).links for year in (2026, 2027)] == [(), ()]
    assert sound(workspace)
    assert len(document_revisions(workspace, document)) == 1
    undo(workspace)
    assert workspace.state_digest() == digest
    assert [len(workspace.snapshot(year).links) for year in (2026, 2027)] == [2, 1]
    assert sound(workspace)


def test_reason_stands_in_the_history_before_the_removal(workspace: Workspace) -> None:
    document = add(workspace, title="SK Tim")
    remove_document(workspace, document, "  salah\tunggah ")
    entries = workspace.history(f"document/{document}")
    assert [(entry.field, entry.value) for entry in entries[-2:-1]] == [("removed_because", "salah unggah")]
    assert entries[-1].field == EXISTS
    assert workspace.snapshot().conflicts == ()


def test_what_was_removed_is_listed_with_who_and_why_until_it_comes_back(workspace: Workspace) -> None:
    document = add(workspace, title="SK Tim")
    assert removed_documents(workspace) == ()
    remove_document(workspace, document, "salah unggah")
    (removed,) = removed_documents(workspace)
    assert (removed.id, removed.title, removed.reason, removed.actor) == (document, "SK Tim", "salah unggah", "Ani")
    undo(workspace)
    assert removed_documents(workspace) == ()


@pytest.mark.parametrize("reason", ["", "  \t", "\u200b"])
def test_removal_without_a_reason_is_refused(workspace: Workspace, reason: str) -> None:
    document = add(workspace)
    before = workspace.snapshot()
    with pytest.raises(NoReasonError):
        remove_document(workspace, document, reason)
    with pytest.raises(NoReasonError):
        unlink_document(workspace, document, Placement((CODE,)), reason)
    with pytest.raises(TooLongError):
        remove_document(workspace, document, "x" * 301)
    assert workspace.snapshot() == before


def test_unlinking_keeps_the_document_and_tells_why(workspace: Workspace) -> None:
    document = add(workspace, title="SK Tim")
    unlink_document(workspace, document, Placement((CODE,)), "bukan untuk butir ini")
    assert [link.indicator for link in workspace.snapshot().links] == [OTHER]
    # Nobody's edit of what was taken away: it is not there any more.
    assert unlink_document(workspace, document, Placement((CODE,)), "lagi").step == ""
    lines = indicator_history(workspace, CODE, Stage.UNIT)
    assert [(line.what, line.value, line.document) for line in lines[-2:-1]] == [
        (What.REMOVAL, "bukan untuk butir ini", "SK Tim")
    ]
    assert lines[-1].what is What.DETACHED
    link_document(workspace, document, Placement((CODE,)))
    assert [line.value for line in indicator_history(workspace, CODE, Stage.UNIT) if line.what is What.REMOVAL] == [
        "bukan untuk butir ini",
        None,
    ]
    assert workspace.snapshot().conflicts == ()
    assert sound(workspace)


def test_removed_document_keeps_its_title_in_the_history_of_its_indicators(workspace: Workspace) -> None:
    document = add(workspace, title="SK Tim")
    remove_document(workspace, document, "salah unggah")
    assert {line.document for line in indicator_history(workspace, CODE, Stage.UNIT)} == {"SK Tim"}


def test_missing_document_cannot_be_removed(workspace: Workspace) -> None:
    document = add(workspace)
    remove_document(workspace, document, "salah unggah")
    with pytest.raises(MissingItemError):
        remove_document(workspace, document, "lagi")
