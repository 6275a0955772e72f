"""A year that a file did not have: empty, of any published instrument, before or after the others."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.change import Change
from integrity_zone.domain.declaration import Declaration
from integrity_zone.domain.journal.undoing import CHANGED, LeftAlone
from integrity_zone.domain.work_unit import AssessmentKey, Stage
from integrity_zone.domain.workspace_problems import AssessmentExistsError, BadUnitError, UnknownAssessmentError
from integrity_zone.services.assessment.baseline import add_year, start_year
from integrity_zone.services.assessment.comparison import compare_years
from integrity_zone.services.assessment.markings import set_flag
from integrity_zone.services.assessment.remarks import add_remark
from integrity_zone.services.assessment.reviews import review_findings
from integrity_zone.services.catalog import instrument, instruments_of_year
from integrity_zone.services.workspace.copies import is_sound_copy, save_copy
from integrity_zone.services.workspace.merging import merge_entries
from integrity_zone.services.workspace.undoing import step_title, undo
from integrity_zone.services.workspace.workspaces import create_workspace
from integrity_zone.storage.journal import JournalTables
from tests.support.answers import best_answers
from tests.support.workspaces import Clock, reading, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from integrity_zone.domain.journal.entry import Entry
    from integrity_zone.services.workspace.workspaces import Workspace

OLD, NOW = instrument("zi-2014"), instrument("zi-2021")
KEYS = {year: AssessmentKey(year, found.key) for year, found in ((2018, OLD), (2026, NOW), (2027, NOW))}

#: What undo says of 2018 when it stays.
STAYS = (LeftAlone("assessment/zi-2014/2018", "instrument_digest", CHANGED),)


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """2026 by the instrument in force, with one answer."""
    path = tmp_path / "dinas.zi"
    create_workspace(path, unit_name="Dinas Uji", year=2026, instrument=NOW, actor="Rina", now=Clock())
    with writing(path) as workspace:
        workspace.record_answers({"B.I.a": "4"}, {}, Stage.UNIT)
    return path


@pytest.fixture
def workspace(unit: Path) -> Iterator[Workspace]:
    """That file, opened for writing."""
    with writing(unit) as opened:
        yield opened


def test_an_old_year_is_empty_and_the_latest_stays_the_latest(workspace: Workspace) -> None:
    change = add_year(workspace, OLD, year=2018)

    assert (change.kind, change.subjects, change.entries) == ("add-year", ("assessment/zi-2014/2018",), 1)
    assert workspace.assessments() == (KEYS[2018], KEYS[2026])
    assert workspace.assessment() == KEYS[2026]
    assert workspace.snapshot().assessment == KEYS[2026]
    old = workspace.snapshot(2018)
    assert (old.assessment, old.instrument_digest) == (KEYS[2018], OLD.digest)
    assert (old.links, [dict(given) for given in old.answers.values()]) == ((), [{}, {}, {}])
    assert workspace.check(deep=True).problems == ()


def test_it_is_answered_and_stands_beside_the_year_that_was_there(workspace: Workspace) -> None:
    add_year(workspace, OLD, year=2018)
    workspace.record_answers(best_answers(OLD), {}, Stage.UNIT, year=2018)

    found = compare_years(workspace, 2018, 2026)

    assert [(year.year, year.answered) for year in found.years] == [(2018, 84), (2026, 1)]
    assert (found.earlier.total, found.later.total) == (Fraction(100), Fraction(35, 2))


def test_a_later_year_carries_nothing_and_becomes_the_latest(workspace: Workspace) -> None:
    add_year(workspace, NOW, year=2027)

    assert workspace.assessment() == KEYS[2027]
    assert workspace.snapshot().answers[Stage.UNIT] == {}


def test_years_that_are_there_or_cannot_be_are_refused_and_nothing_is_written(workspace: Workspace) -> None:
    before = workspace.state_digest()
    with pytest.raises(AssessmentExistsError):
        add_year(workspace, OLD, year=2026)
    with pytest.raises(BadUnitError):
        add_year(workspace, OLD, year=1918)
    assert workspace.state_digest() == before


def test_undo_takes_an_untouched_year_away_and_redo_brings_it_back(workspace: Workspace) -> None:
    before = workspace.state_digest()
    added = add_year(workspace, OLD, year=2018)
    after = workspace.state_digest()
    assert step_title(workspace, added.step).kind == "add-year"

    alone = undo(workspace, added.step)
    assert (alone.left, workspace.assessments(), workspace.assessment()) == ((), (KEYS[2026],), KEYS[2026])
    with pytest.raises(UnknownAssessmentError):
        workspace.snapshot(2018)
    assert workspace.check(deep=True).problems == ()
    redone = undo(workspace, alone.change.step)
    assert (redone.left, workspace.state_digest()) == ((), after)

    answered = workspace.record_answers({"A.I.1.a": "Ya"}, {}, Stage.UNIT, year=2018)
    assert undo(workspace, redone.change.step).left == STAYS
    undo(workspace, answered.step)
    assert undo(workspace, redone.change.step).left == ()
    assert workspace.state_digest() == before


def test_a_year_in_which_another_copy_answered_stays_and_undo_says_so(unit: Path) -> None:
    with writing(unit) as workspace:
        added = add_year(workspace, OLD, year=2018)
    answer = {"A.I.1.a": "Ya"}
    journals = added_in_copies(
        unit, {"lain": lambda workspace: workspace.record_answers(answer, {}, Stage.UNIT, year=2018)}
    )
    with writing(unit) as workspace:
        merge_entries(workspace, journals["lain"])
        undone = undo(workspace, added.step)
        assert (undone.restored, undone.left, undone.change.entries) == ((), STAYS, 0)
        assert workspace.snapshot(2018).answers[Stage.UNIT]["A.I.1.a"].value == "Ya"
        assert workspace.check(deep=True).problems == ()


#: One thing of each kind that a person can write about a year.
WRITTEN: dict[str, Callable[[Workspace], Change]] = {
    "answer": lambda here: here.record_answers({"A.I.1.a": "Ya"}, {}, Stage.UNIT, year=2018),
    "note": lambda here: here.record_answers({}, {"A.I.1.a": "tanya"}, Stage.UNIT, year=2018),
    "flag": lambda here: set_flag(here, "A.I.1.a", "periksa", year=2018),
    "remark": lambda here: add_remark(here, "A.I.1.a", "mengapa?", year=2018),
    "declaration": lambda here: here.set_declaration(Declaration(place="Arunika"), year=2018),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_whatever_was_written_of_a_year_keeps_it(workspace: Workspace, name: str) -> None:
    before = workspace.state_digest()
    added = add_year(workspace, OLD, year=2018)
    written = WRITTEN[name](workspace)
    assert undo(workspace, added.step).left == STAYS
    assert workspace.assessments() == (KEYS[2018], KEYS[2026])
    undo(workspace, written.step)
    assert undo(workspace, added.step).left == ()
    assert workspace.state_digest() == before


def test_what_was_written_of_other_years_keeps_no_year(workspace: Workspace) -> None:
    added = add_year(workspace, OLD, year=2018)
    workspace.record_answers({"B.I.a": "3"}, {}, Stage.UNIT, year=2026)
    workspace.set_declaration(Declaration(place="Arunika"), year=2026)
    assert undo(workspace, added.step).left == ()


def test_a_year_taken_back_can_be_added_again(workspace: Workspace) -> None:
    undo(workspace, add_year(workspace, OLD, year=2021).step)
    add_year(workspace, NOW, year=2021)
    assert workspace.assessments() == (AssessmentKey(2021, "zi-2021"), KEYS[2026])


def entries_of(workspace: Workspace) -> tuple[Entry, ...]:
    with workspace.reading() as connection:
        return tuple(JournalTables(connection).entries())


def added_in_copies(unit: Path, acts: dict[str, Callable[[Workspace], object]]) -> dict[str, tuple[Entry, ...]]:
    """What the journals of copies hold after each did something of its own."""
    found = {}
    for name, act in acts.items():
        copy = unit.with_name(f"{name}.zi")
        copy.write_bytes(unit.read_bytes())
        with writing(copy) as workspace:
            act(workspace)
            found[name] = entries_of(workspace)
    return found


def merged_in_every_order(unit: Path, journals: dict[str, tuple[Entry, ...]]) -> tuple[tuple[AssessmentKey, ...], Path]:
    """The years that the file has after taking in all journals, the same in whatever order."""
    digests, years = set(), set()
    for order in permutations(journals):
        path = unit.with_name("-".join(order) + ".merged.zi")
        path.write_bytes(unit.read_bytes())
        with writing(path) as workspace:
            conflicts = [merge_entries(workspace, journals[name]).conflicts for name in order]
            assert conflicts == [()] * len(order)
            assert {problem.code for problem in workspace.check(deep=True).problems} <= {"two-worksheets-of-a-year"}
            digests.add(workspace.state_digest())
            years.add(workspace.assessments())
    assert (len(digests), len(years)) == (1, 1)
    return years.pop(), path


def test_copies_that_added_years_come_together_in_any_order(unit: Path) -> None:
    def added(workspace: Workspace) -> None:
        add_year(workspace, OLD, year=2018)
        workspace.record_answers({"A.I.1.a": "Ya"}, {}, Stage.UNIT, year=2018)

    journals = added_in_copies(
        unit,
        {
            "satu": added,
            "dua": lambda workspace: add_year(workspace, OLD, year=2018),
            "tiga": lambda workspace: start_year(workspace, NOW, year=2027, from_year=2026),
        },
    )
    years, path = merged_in_every_order(unit, journals)
    assert years == (KEYS[2018], KEYS[2026], KEYS[2027])
    with reading(path) as workspace:
        assert workspace.snapshot(2018).answers[Stage.UNIT]["A.I.1.a"].value == "Ya"
        assert workspace.assessment() == KEYS[2027]


def test_one_year_of_two_instruments_is_told_apart_and_the_later_instrument_is_meant(unit: Path) -> None:
    def in_the_old_way(workspace: Workspace) -> None:
        add_year(workspace, OLD, year=2021)
        workspace.record_answers({"A.I.1.a": "Ya", "A.I.1.b": "Ya"}, {"A.I.1.c": "tanya"}, Stage.UNIT, year=2021)

    journals = added_in_copies(
        unit,
        {
            "lama": in_the_old_way,
            "baru": lambda workspace: add_year(workspace, NOW, year=2021),
        },
    )
    years, path = merged_in_every_order(unit, journals)
    assert years == (AssessmentKey(2021, "zi-2014"), AssessmentKey(2021, "zi-2021"), KEYS[2026])
    with reading(path) as workspace:
        assert workspace.assessment(2021).instrument == "zi-2021"
        assert [year.instrument for year in compare_years(workspace, 2021, 2026).years] == ["zi-2021", "zi-2021"]
        problems = workspace.check().problems
        assert [(problem.code, problem.subject) for problem in problems] == [
            ("two-worksheets-of-a-year", "assessment/zi-2014/2021")
        ]
        snapshot = workspace.snapshot(2021)
        assert snapshot.other_worksheets == {"zi-2014": 2}
        for stage in (Stage.UNIT, Stage.TPI):
            found = review_findings(snapshot, NOW, stage)[0]
            assert (found.message_en, found.message_id) == (problems[0].message, problems[0].message_id)
        assert found.message_en == (
            "the year 2021 was added by two worksheets; zi-2021 is shown, zi-2014 with 2 answers is not: "
            "agree on one, and undo the other"
        )
        assert "tahun 2021" in found.message_id
        assert "zi-2014 dengan 2 jawaban" in found.message_id
        assert review_findings(workspace.snapshot(2026), NOW, Stage.UNIT) == ()
    with writing(path) as workspace:
        copied = path.with_name("salinan.zi")
        save_copy(workspace, copied)
        assert is_sound_copy(copied)
        # An answer merged into the one that is not shown is counted at once.
        with writing(unit.with_name("lama.zi")) as other:
            other.record_answers({"A.I.1.c": "Ya"}, {}, Stage.UNIT, year=2021)
            more = entries_of(other)
        report = merge_entries(workspace, more)
        change = Change("", "merge", report.subjects, report.taken)
        assert workspace.refresh(snapshot, change).other_worksheets == {"zi-2014": 3}


def test_answers_that_came_for_a_year_which_was_undone_meanwhile_are_told_until_it_is_added_again(unit: Path) -> None:
    with writing(unit) as workspace:
        step = add_year(workspace, OLD, year=2021).step
    copy = unit.with_name("lama.zi")
    copy.write_bytes(unit.read_bytes())
    with writing(copy) as other:
        other.record_answers({"A.I.1.a": "Ya", "A.I.1.b": "Ya"}, {"A.I.1.c": "tanya"}, Stage.UNIT, year=2021)
        given = entries_of(other)
    with writing(unit) as workspace:
        undo(workspace, step)
        assert workspace.check().problems == ()
        merge_entries(workspace, given)
        (problem,) = workspace.check(deep=True).problems
        assert (problem.code, problem.subject) == ("answers-of-no-year", "assessment/zi-2014/2021")
        assert "2 answers" in problem.message
        assert "ada 2 jawaban" in problem.message_id
        copied = unit.with_name("salinan.zi")
        save_copy(workspace, copied)
        assert is_sound_copy(copied)
        add_year(workspace, OLD, year=2021)
        assert workspace.check(deep=True).problems == ()
        assert set(workspace.snapshot(2021).answers[Stage.UNIT]) == {"A.I.1.a", "A.I.1.b", "A.I.1.c"}


def test_the_second_worksheet_of_a_year_is_undone_as_it_came_and_the_other_is_shown(unit: Path) -> None:
    steps: list[str] = []
    journals = added_in_copies(
        unit,
        {
            "lama": lambda workspace: add_year(workspace, OLD, year=2021),
            "baru": lambda workspace: steps.append(add_year(workspace, NOW, year=2021).step),
        },
    )
    _years, path = merged_in_every_order(unit, journals)
    with writing(path) as workspace:
        workspace.set_declaration(Declaration(place="Arunika"), year=2021)
        assert undo(workspace, steps[0]).left == ()
        assert workspace.assessment(2021).instrument == "zi-2014"
        assert workspace.check(deep=True).problems == ()


@pytest.mark.parametrize(
    ("year", "keys"),
    [
        (2014, ("zi-2014", "zi-2021")),
        (2020, ("zi-2014", "zi-2021")),
        (2021, ("zi-2014", "zi-2021")),
        (2022, ("zi-2021",)),
    ],
)
def test_the_likeliest_instrument_of_a_year_comes_first(year: int, keys: tuple[str, ...]) -> None:
    assert instruments_of_year(year) == keys
