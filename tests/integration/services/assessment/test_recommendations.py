"""Recommendations of the assessors and what the unit does about them, until they are closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.review import FollowUp, Recommendation, ResultReport
from integrity_zone.domain.review_refusals import (
    EmptyRecommendationError,
    RecommendationClosedError,
    RecommendationOpenError,
)
from integrity_zone.domain.text import TooLongError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.assessment.recommendations import (
    FollowUpFacts,
    add_recommendations,
    close_recommendation,
    edit_recommendation,
    follow_up,
    proposed_recommendations,
    remove_recommendation,
    reopen_recommendation,
    set_result_report,
)
from integrity_zone.services.assessment.reviews import agree, change_answer, review_queue
from integrity_zone.services.assessment.scores import scorecard, stage_values
from integrity_zone.services.assessment.submitting import submit_stage
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace.merging import merge_entries
from integrity_zone.services.workspace.undoing import undo
from integrity_zone.storage.journal import JournalTables
from tests.support.answers import best_answers, with_worst
from tests.support.builders import tiny_instrument
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

TINY = tiny_instrument()


def known(workspace: Workspace) -> tuple[Recommendation, ...]:
    """What is recommended."""
    return workspace.snapshot().review.recommendations


def judged(workspace: Workspace, *worst: str) -> None:
    """The unit answers everything, these nodes badly, and TPI agrees."""
    workspace.record_answers(with_worst(TINY, best_answers(TINY), *worst), {}, Stage.UNIT)
    agree(workspace, review_queue(workspace.snapshot(), TINY).can_be_agreed)


def test_one_is_proposed_for_each_minimum_that_tpi_does_not_see_reached(file: Path) -> None:
    with writing(file) as workspace:
        assert proposed_recommendations(workspace.snapshot(), TINY) == ()
        judged(workspace, "A.I.2.i", "A.II.2.i", "B.I")
        snapshot = workspace.snapshot()
        card = scorecard(TINY, stage_values(snapshot, Stage.TPI), stage=Stage.TPI)
        proposed = proposed_recommendations(snapshot, TINY)
        failed = card.verdicts["WBK"].failed
        assert len(failed) >= 4
        assert [(item.predicate, item.requirement) for item in proposed] == [("WBK", check.key) for check in failed]
        for item, check in zip(proposed, failed, strict=True):
            assert check.title in item.text
        add_recommendations(workspace, proposed[:2])
        assert proposed_recommendations(workspace.snapshot(), TINY) == proposed[2:]
        remove_recommendation(workspace, known(workspace)[0].id)
        assert len(proposed_recommendations(workspace.snapshot(), TINY)) == len(failed) - 1


def test_words_of_a_proposal_stay_true_when_more_is_judged(file: Path) -> None:
    with writing(file) as workspace:
        judged(workspace, "A.I.2.i", "A.II.2.i")
        before = proposed_recommendations(workspace.snapshot(), TINY)
        change_answer(workspace, TINY, "A.I.1.i.b", "B")
        after = proposed_recommendations(workspace.snapshot(), TINY)
        assert {item.requirement: item.text for item in after}.items() >= {
            item.requirement: item.text for item in before
        }.items()
        total = next(item for item in before if item.requirement == "area.2")
        assert "belum mencapai batas minimal 60 %" in total.text.replace("\u00a0", " ").replace("\u202f", " ")


def test_nothing_is_proposed_when_every_minimum_is_reached(file: Path) -> None:
    with writing(file) as workspace:
        judged(workspace)
        assert proposed_recommendations(workspace.snapshot(), TINY) == ()


def test_added_in_order_worded_anew_removed_and_undone(file: Path) -> None:
    with writing(file, actor="Damar") as workspace:
        before = workspace.state_digest()
        add_recommendations(
            workspace,
            [
                Recommendation("x", "  Lengkapi\tSPIP ", indicator="A.I.1.i.a", state=FollowUp.CLOSED),
                Recommendation("", "Susun peta risiko"),
            ],
        )
        first, second = known(workspace)
        assert (first.text, first.indicator, first.state, first.advised_by) == (
            "Lengkapi SPIP",
            "A.I.1.i.a",
            FollowUp.OPEN,
            "Damar",
        )
        add_recommendations(workspace, [Recommendation("", "Ketiga")])
        edit_recommendation(workspace, replace(second, text="Susun dan bahas peta risiko"))
        assert [item.text for item in known(workspace)] == ["Lengkapi SPIP", "Susun dan bahas peta risiko", "Ketiga"]
        remove_recommendation(workspace, first.id)
        assert [item.text for item in known(workspace)] == ["Susun dan bahas peta risiko", "Ketiga"]
        for _step in range(4):
            undo(workspace)
        assert workspace.state_digest() == before


def test_what_says_nothing_or_too_much_is_refused(file: Path) -> None:
    with writing(file) as workspace:
        before = workspace.state_digest()
        with pytest.raises(EmptyRecommendationError):
            add_recommendations(workspace, [Recommendation("", "baik"), Recommendation("", " \u200b ")])
        with pytest.raises(TooLongError):
            add_recommendations(workspace, [Recommendation("", "x" * 2_001)])
        with pytest.raises(MissingItemError):
            edit_recommendation(workspace, Recommendation("tidak-ada", "teks"))
        with pytest.raises(MissingItemError):
            follow_up(workspace, "tidak-ada", FollowUpFacts(action="rapat"))
        assert workspace.state_digest() == before


def test_followed_up_until_closed(file: Path) -> None:
    with writing(file, actor="Sri") as workspace:
        (document,) = add_evidence(workspace, [NamedBytes("peta.pdf", b"P")], Placement(()), instrument=TINY)
        add_recommendations(workspace, [Recommendation("", "Susun peta risiko")])
        own = known(workspace)[0].id
        plan = FollowUpFacts("Rapat area 5", date(2026, 4, 1), state=FollowUp.IN_PROGRESS, note="bersama pokja")
        follow_up(workspace, own, plan)
        follow_up(workspace, own, FollowUpFacts(state=FollowUp.DONE, done_on=date(2026, 3, 30), document=document.id))
        found = known(workspace)[0]
        assert (found.action, found.due_on, found.done_on, found.state, found.document, found.note) == (
            "Rapat area 5",
            date(2026, 4, 1),
            date(2026, 3, 30),
            FollowUp.DONE,
            document.id,
            "bersama pokja",
        )
        with pytest.raises(RecommendationClosedError):
            follow_up(workspace, own, FollowUpFacts(state=FollowUp.CLOSED))
        with pytest.raises(RecommendationOpenError):
            reopen_recommendation(workspace, own)
        close_recommendation(workspace, own, "memadai")
        assert (known(workspace)[0].state, known(workspace)[0].note) == (FollowUp.CLOSED, "memadai")
        for refused in (FollowUpFacts(action="lagi"), FollowUpFacts(state=FollowUp.OPEN)):
            with pytest.raises(RecommendationClosedError):
                follow_up(workspace, own, refused)
        with pytest.raises(RecommendationClosedError):
            close_recommendation(workspace, own)
        reopen_recommendation(workspace, own)
        follow_up(workspace, own, FollowUpFacts(action="", document="", cleared=frozenset({"due_on", "done_on"})))
        found = known(workspace)[0]
        assert (found.state, found.action, found.document) == (FollowUp.IN_PROGRESS, "", "")
        assert (found.due_on, found.done_on) == (None, None)


def test_document_that_is_not_here_proves_nothing(file: Path) -> None:
    with writing(file) as workspace:
        add_recommendations(workspace, [Recommendation("", "Susun peta risiko")])
        with pytest.raises(MissingItemError):
            follow_up(workspace, known(workspace)[0].id, FollowUpFacts(document="tidak-ada"))


def test_follow_up_goes_on_after_the_review_was_handed_in(file: Path) -> None:
    with writing(file) as workspace:
        judged(workspace)
        submit_stage(workspace, Stage.UNIT)
        submit_stage(workspace, Stage.TPI)
        add_recommendations(workspace, [Recommendation("", "Susun peta risiko")])
        follow_up(workspace, known(workspace)[0].id, FollowUpFacts(action="rapat"))
        assert workspace.check(deep=True).problems == ()


def test_each_year_has_its_own(file: Path) -> None:
    from integrity_zone.services.assessment.baseline import start_year

    with writing(file) as workspace:
        add_recommendations(workspace, [Recommendation("", "tahun ini")])
        start_year(workspace, TINY, year=2027, from_year=2026)
        assert known(workspace) == ()
        own = workspace.snapshot(2026).review.recommendations[0].id
        with pytest.raises(MissingItemError):
            close_recommendation(workspace, own)
        close_recommendation(workspace, own, year=2026)


def test_advice_and_follow_up_written_on_two_copies_both_stay(file: Path) -> None:
    with writing(file, device="unit") as workspace:
        add_recommendations(workspace, [Recommendation("", "Susun peta risiko")])
        own = known(workspace)[0].id
    copy = file.with_name("copy.zi")
    copy.write_bytes(file.read_bytes())
    with writing(copy, actor="Damar", device="tpi") as workspace:
        edit_recommendation(workspace, Recommendation(own, "Susun dan bahas peta risiko"))
        add_recommendations(workspace, [Recommendation("", "Lengkapi SPIP")])
        with workspace.reading() as connection:
            entries = tuple(JournalTables(connection).entries())
    with writing(file, actor="Sri", device="unit") as workspace:
        follow_up(workspace, own, FollowUpFacts(action="Rapat area 5"))
        merge_entries(workspace, entries)
    with reading(file) as workspace:
        first, second = known(workspace)
        assert (first.text, first.action) == ("Susun dan bahas peta risiko", "Rapat area 5")
        assert second.text == "Lengkapi SPIP"
        assert workspace.snapshot().conflicts == ()


def test_report_of_results_keeps_what_it_says_beside_the_scores(file: Path) -> None:
    report = ResultReport(
        "700/12/2026", date(2026, 5, 4), "Arunika", "Damar Wibisana", "Inspektur", "1970", "Layak\ndiusulkan"
    )
    with writing(file) as workspace:
        set_result_report(workspace, report)
        assert workspace.snapshot().review.report == report
        assert set_result_report(workspace, report).step == ""
        set_result_report(workspace, ResultReport())
        assert workspace.snapshot().review.report == ResultReport()
        with pytest.raises(TooLongError):
            set_result_report(workspace, replace(report, number="x" * 301))
