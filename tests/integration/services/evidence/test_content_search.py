"""Search over everything: what is asked, noted, said, and what stands in documents."""

from __future__ import annotations

from contextlib import closing
from sqlite3 import connect
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.assessment.markings import set_flag
from integrity_zone.services.assessment.remarks import add_remark
from integrity_zone.services.evidence.content_search import (
    HITS,
    HitKind,
    contents_without_text,
    search_everything,
    store_content_text,
)
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes, Placement, Source, add_evidence
from integrity_zone.services.evidence.revisions import remove_document
from integrity_zone.services.workspace.erasing import erase
from tests.support.builders import tiny_instrument
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

TINY = tiny_instrument()
CODE = "A.I.1.i.a"
WORDS = "Keputusan Kepala Dinas tentang pembentukan tim kerja pembangunan zona integritas"


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    """A note, a flag, a remark, and three documents of which one is a web link."""
    with writing(file) as opened:
        opened.record_answers({CODE: "Ya"}, {CODE: "rapat koordinasi tiap Senin"}, Stage.UNIT)
        set_flag(opened, CODE, "koordinator belum setuju")
        add_remark(opened, CODE, "Sudah dibahas di rapat koordinasi kemarin")
        sources: list[Source] = [
            NamedBytes("sk.pdf", b"sk"),
            NamedBytes("foto.jpg", b"foto"),
            "https://contoh.example/rapat",
        ]
        add_evidence(opened, sources, Placement((CODE,)), DocumentFacts(number="188/12"), instrument=TINY)
        yield opened


def digest_of(workspace: Workspace, name: str) -> str:
    """SHA-256 of the document of this file name."""
    found = {document.file_name: document.sha256 for document in workspace.snapshot().documents.values()}
    return found[name] or ""


def found(workspace: Workspace, words: str) -> list[tuple[HitKind, str]]:
    """Kind and title of the hits."""
    return [(hit.kind, hit.key) for hit in search_everything(workspace, TINY, words)]


def test_contents_are_named_until_somebody_has_looked_into_them(workspace: Workspace) -> None:
    assert {(name, size) for _digest, name, size in contents_without_text(workspace)} == {
        ("sk.pdf", 2),
        ("foto.jpg", 4),
    }
    store_content_text(workspace, digest_of(workspace, "sk.pdf"), WORDS)
    store_content_text(workspace, digest_of(workspace, "foto.jpg"), None)
    assert contents_without_text(workspace) == ()
    assert workspace.check(deep=True).problems == ()


def test_words_in_a_document_are_found_and_shown_with_what_stands_around(workspace: Workspace) -> None:
    store_content_text(workspace, digest_of(workspace, "sk.pdf"), f"{'pengantar ' * 200}{WORDS}{' penutup' * 200}")
    (hit,) = search_everything(workspace, TINY, "zona INTEGR")
    assert (hit.kind, hit.title) == (HitKind.CONTENT, "sk.pdf")
    assert "zona integritas" in hit.snippet
    assert len(hit.snippet) < 200


def test_newer_words_take_the_place_of_older_ones(workspace: Workspace) -> None:
    digest = digest_of(workspace, "sk.pdf")
    store_content_text(workspace, digest, "alfa beta")
    store_content_text(workspace, digest, "gamma")
    assert (found(workspace, "alfa"), len(found(workspace, "gamma"))) == ([], 1)
    store_content_text(workspace, digest, None)
    assert found(workspace, "gamma") == []
    assert workspace.check(deep=True).problems == ()


def test_words_are_no_part_of_the_journal(workspace: Workspace) -> None:
    before = workspace.check()
    store_content_text(workspace, digest_of(workspace, "sk.pdf"), WORDS)
    after = workspace.check()
    assert (after.entries, after.state_digest) == (before.entries, before.state_digest)


def test_places_come_by_kind_and_each_is_named(workspace: Workspace) -> None:
    store_content_text(workspace, digest_of(workspace, "sk.pdf"), "undangan rapat")
    assert [kind for kind, _key in found(workspace, "rapat")] == [
        HitKind.NOTE,
        HitKind.REMARK,
        HitKind.DOCUMENT,
        HitKind.CONTENT,
    ]
    assert found(workspace, "koord")[:2] == [(HitKind.NOTE, CODE), (HitKind.NOTE, CODE)]
    assert [kind for kind, _key in found(workspace, "188")] == [HitKind.DOCUMENT] * 3


def test_indicator_is_found_by_code_title_and_criterion(workspace: Workspace) -> None:
    indicator = TINY.indicators_by_code["B.I.b"]
    assert found(workspace, "b.i.b")[0] == (HitKind.INDICATOR, "B.I.b")
    assert (HitKind.INDICATOR, "B.I.b") in found(workspace, indicator.title)
    criterion = indicator.options[0].criterion
    assert (HitKind.INDICATOR, "B.I.b") in found(workspace, criterion)
    assert [key for _kind, key in found(workspace, "A.I.1")][:2] == ["A.I.1.i.a", "A.I.1.i.b"]


def test_only_the_last_word_may_be_a_beginning(workspace: Workspace) -> None:
    assert found(workspace, "rapat koordin")
    assert found(workspace, "rap koordinasi") == []


def test_accents_and_case_do_not_matter(workspace: Workspace) -> None:
    workspace.record_answers({}, {"A.I.1.i.b": "Café Évaluation"}, Stage.UNIT)
    assert found(workspace, "cafe EVAL") == [(HitKind.NOTE, "A.I.1.i.b")]


def test_many_hits_are_cut_and_leave_room_for_every_kind(workspace: Workspace) -> None:
    sources: list[Source] = [NamedBytes(f"rapat-{number}.pdf", f"{number}".encode()) for number in range(120)]
    add_evidence(workspace, sources, Placement(()), instrument=TINY)
    hits = search_everything(workspace, TINY, "rapat")
    assert len(hits) == HITS
    assert {hit.kind for hit in hits} == {HitKind.NOTE, HitKind.REMARK, HitKind.DOCUMENT}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.text(max_size=30) | st.sampled_from(['"', "*", "NEAR(a b)", "a OR b", "-a", "text:x", "²³", "\x00", "^a"])
)
def test_no_sign_is_an_operator(workspace: Workspace, words: str) -> None:
    store_content_text(workspace, digest_of(workspace, "sk.pdf"), words)
    search_everything(workspace, TINY, words)
    workspace.search(words)


def test_words_of_erased_content_are_gone_from_the_file(workspace: Workspace) -> None:
    digest = digest_of(workspace, "sk.pdf")
    store_content_text(workspace, digest, "Sukmawati-Rahasia-7731 " * 40)
    erase(workspace, contents=[digest], reason="permintaan")
    assert found(workspace, "sukmawati") == []
    assert contents_without_text(workspace) == ((digest_of(workspace, "foto.jpg"), "foto.jpg", 4),)
    assert workspace.check(deep=True).problems == ()
    assert b"ahasia-7731" not in workspace.path.read_bytes()


def test_document_that_was_removed_is_not_found_by_its_words(workspace: Workspace) -> None:
    store_content_text(workspace, digest_of(workspace, "sk.pdf"), WORDS)
    documents = {document.file_name: name for name, document in workspace.snapshot().documents.items()}
    remove_document(workspace, documents["sk.pdf"], "salah unggah")
    assert found(workspace, "pembentukan") == []


def test_unknown_content_is_refused(workspace: Workspace) -> None:
    for digest in ("", "xyz", "00" * 32):
        with pytest.raises(MissingItemError):
            store_content_text(workspace, digest, "x")


def test_words_of_a_broken_reader_can_be_kept(workspace: Workspace) -> None:
    store_content_text(workspace, digest_of(workspace, "sk.pdf"), "awal\x00tengah\ud800 akhir")
    assert len(found(workspace, "akhir")) == 1
    assert workspace.check(deep=True).problems == ()


def test_search_works_beside_a_writer(workspace: Workspace) -> None:
    store_content_text(workspace, digest_of(workspace, "sk.pdf"), WORDS)
    with reading(workspace.path) as other:
        assert len(found(other, "pembentukan")) == 1
    with closing(connect(workspace.path)) as raw:
        assert raw.execute("SELECT count(*) FROM content_text").fetchone() == (1,)
