"""What the lists of a declaration hold: signatories, steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt

from integrity_zone.domain.ceremony import Publication, SignatoryState, Way
from integrity_zone.domain.declaration import Declaration, Signatory, StaffMember
from integrity_zone.services.charters.ceremonies import Ceremony, SignatoryStanding, ceremony_of
from tests.support import ceremonies as stage
from ui.formats import Formats
from ui.models.declaration.exports import Exported, last_export, remember_export
from ui.models.declaration.people import PeopleTable, people_rows
from ui.models.declaration.steps import Step, StepWords, is_mostly_signed, next_step, pakta_count
from ui.models.declaration.words import moment_of, short_digest, state_mark, state_name, way_name
from ui.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from integrity_zone.domain.workspace import Snapshot
    from ui.i18n import Languages
    from ui.theme.theme import Theme
    from ui.view import AssessmentView

HEADERS = ("No.", "Siapa", "Peran", "Cara")


def test_the_table_of_people_shows_them_in_the_order_in_which_they_sign(
    theme: Theme, languages: Languages, qtmodeltester: ModelTester
) -> None:
    model = PeopleTable(HEADERS, theme)
    model.show_rows(people_rows(stage.declared(Way.OUTSIDE, Way.HERE, Way.WET)))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.as_text().split("\n") == [
        "No.\tSiapa\tPeran\tCara",
        "1\tDra. Kepala Uji, M.Si.",
        "Kepala Dinas Uji\tYang menyatakan\tDengan aplikasi lain",
        "2\tIr. Saksi Satu",
        "Sekretaris Daerah\tMenyaksikan\tSertifikat atau token di sini",
        "3\tSaksi Dua, S.H.",
        "Inspektur\tMenyaksikan\tTanda tangan basah",
    ]


@pytest.mark.parametrize(("start", "before", "expected"), [(2, 1, [(2, 1)]), (1, 3, [(1, 2)]), (1, 1, []), (1, 2, [])])
def test_a_row_that_is_dropped_says_where_it_shall_go_and_moves_nothing(
    theme: Theme, languages: Languages, start: int, before: int, expected: list[tuple[int, int]]
) -> None:
    model = PeopleTable(HEADERS, theme)
    model.show_rows(people_rows(stage.declared(Way.HERE, Way.HERE, Way.HERE)))
    rows, asked = model.rows, []
    model.move_asked.connect(lambda one, other: asked.append((one, other)))
    data = model.mimeData([model.index(start, 0)])
    assert not model.dropMimeData(data, Qt.DropAction.CopyAction, before, 0, QModelIndex())
    assert asked == [], "what is copied is not moved"
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, before, 0, QModelIndex())
    assert asked == expected
    assert model.rows == rows


def test_a_frozen_order_cannot_be_dragged(theme: Theme, languages: Languages) -> None:
    model = PeopleTable(HEADERS, theme)
    model.show_rows(people_rows(stage.declared(Way.HERE, Way.HERE)))
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    model.is_open = False
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_every_state_and_way_has_a_word_and_a_mark_of_its_own(languages: Languages) -> None:
    assert len({state_name(state) for state in SignatoryState}) == len(SignatoryState)
    assert len({way_name(way) for way in Way}) == len(Way)
    assert state_mark(SignatoryState.VERIFIED) is not state_mark(SignatoryState.SIGNED)


@pytest.mark.parametrize(("signed", "of", "mostly"), [(0, 0, False), (1, 2, False), (2, 3, True), (58, 61, True)])
def test_most_of_the_staff_is_more_than_half(signed: int, of: int, mostly: bool) -> None:
    day = date(2026, 1, 5)
    staff = tuple(StaffMember(f"Pegawai {n}", None, "Staf", pakta_on=day if n < signed else None) for n in range(of))
    declared = Declaration(staff=staff)
    assert pakta_count(declared) == (signed, of)
    assert is_mostly_signed(declared) is mostly


def steps_of(snapshot: Snapshot, ceremony: Ceremony | None = None) -> dict[Step, tuple[str, bool]]:
    owner = QObject()
    lines = StepWords(Formats("id"), owner).lines(snapshot, ceremony or ceremony_of(snapshot), 6)
    return {line.step: (line.hint, line.is_done) for line in lines}


def test_the_steps_of_the_sample_say_what_is_done_and_what_is_next(
    languages: Languages, open_sample: AssessmentView
) -> None:
    snapshot = open_sample.snapshot
    assert steps_of(snapshot) == {
        Step.PAKTA: ("0 dari 51 pegawai", False),
        Step.TEXT: ("6 butir komitmen", True),
        Step.PEOPLE: ("3 orang, 1 pimpinan", True),
        Step.FREEZE: ("belum", False),
        Step.SIGN: ("0 dari 3 selesai", False),
        Step.PUBLISH: ("belum", False),
    }
    lines = StepWords(Formats("id"), QObject()).lines(snapshot, ceremony_of(snapshot), 6)
    assert next_step(lines) is Step.FREEZE
    published = replace(snapshot.papers, publication=Publication(date(2026, 1, 13), "situs web"))
    assert steps_of(replace(snapshot, papers=published))[Step.PUBLISH] == ("13 Jan 2026", True)


def test_nothing_is_done_where_nothing_is_declared(languages: Languages, open_sample: AssessmentView) -> None:
    snapshot = replace(open_sample.snapshot, declaration=None)
    assert not any(is_done for _hint, is_done in steps_of(snapshot).values())
    lines = StepWords(Formats("id"), QObject()).lines(snapshot, ceremony_of(snapshot), 6)
    assert next_step(lines) is Step.PAKTA


def test_signing_is_counted_by_what_became_of_each(languages: Languages, open_sample: AssessmentView) -> None:
    person = Signatory("Uji", "Kepala", "")
    states = (SignatoryState.VERIFIED, SignatoryState.SCANNED, SignatoryState.CHANGED)
    people = tuple(SignatoryStanding(f"f{n}", person, n == 0, state, None, None) for n, state in enumerate(states))
    ceremony = Ceremony(None, people, None, is_complete=False, drifted=False, notes=())
    assert steps_of(open_sample.snapshot, ceremony)[Step.SIGN] == ("2 dari 3 selesai", False)


def test_an_export_is_remembered_for_one_charter_of_one_unit(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    made = Exported(datetime(2026, 1, 12, 3, 35, tzinfo=UTC), "FLASHDISK | E")
    remember_export(preferences, "ZI-01", "unit", made)
    assert last_export(preferences, "ZI-01", "unit") == made
    assert last_export(preferences, "ZI-02", "unit") is None
    assert last_export(preferences, "ZI-01", "other") is None


def test_moments_and_digests_are_written_as_people_read_them() -> None:
    assert moment_of("2026-01-12T03:35:00+00:00", Formats("id")) == Formats("id").moment(
        datetime(2026, 1, 12, 3, 35, tzinfo=UTC)
    )
    assert moment_of("kapan-kapan", Formats("id")) == "kapan-kapan"
    assert short_digest("4be190c7" + "0" * 56) == "4be1 90c7"
    assert short_digest("") == ""
