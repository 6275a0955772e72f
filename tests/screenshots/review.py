"""The review: the side of TPI and of TPN, what comes back to whom, answers handed in, and the follow-up."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from integrity_zone.domain.review import FollowUp
from integrity_zone.domain.work_unit import Stage
from ui.models.filters import TO_JUDGE
from ui.pages.assessment.page import AssessmentPage
from ui.pages.review.page import DIFFERENCES, FOLLOW_UP, TPN_DIFFERENCES, ReviewPage
from ui.places import PageKey, Place
from ui.preferences import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from integrity_zone.services.workspace.workspaces import Workspace
    from tests.screenshots.studio import Studio

PageT = TypeVar("PageT", bound="QWidget")
TODAY = date(2026, 5, 20)
_UNIT, _TPI = Person("Dimas Prasetya", "coordinator"), Person("Damar Wibisana", "tpi")
_TPN = _TPI._replace(stage="tpn")


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.open(studio.blank)
    yield "nothing", studio.go(Place(PageKey.REVIEW, part=DIFFERENCES))
    yield "nothing-recommended", studio.go(Place(PageKey.REVIEW, part=FOLLOW_UP))
    studio.open(studio.sample)
    yield from _of_tpi(studio)
    yield from _of_the_unit(studio)
    yield from _of_tpn(studio)
    yield from _handed_in(studio)


def _of_tpi(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    _write(studio, _answered_anew)
    _work_as(studio, _TPI)
    for name, code in (
        ("judged", "A.I.5.ii.b"),
        ("returned", "A.I.1.iii.b"),
        ("to-judge", "A.I.5.v.b"),
        ("anew", "A.I.5.ii.a"),
        ("counts", "A.II.5.ii.a"),
    ):
        yield f"tpi-{name}", studio.go(Place(PageKey.ASSESSMENT, code=code))
    page = _page(studio, AssessmentPage)
    studio.go(Place(PageKey.ASSESSMENT, code="A.I.5.v.b"))
    page.card.press("B")
    studio.settle()
    page.card.judgement.ask_reason()
    yield "tpi-reason", studio.window
    page.card.judgement.close_editor()
    studio.go(Place(PageKey.ASSESSMENT, filters=frozenset({TO_JUDGE})))
    page.panes.show_list()
    yield "tpi-queue", studio.window
    page.card.focus_question()
    yield "differences", studio.go(Place(PageKey.REVIEW, part=DIFFERENCES))
    yield "proposals", studio.go(Place(PageKey.REVIEW, part=FOLLOW_UP))
    review = _page(studio, ReviewPage)
    review.today = lambda: TODAY
    review.follow_up.propose.click()
    studio.settle()
    yield "recommended", studio.window
    for name, ask in (
        ("recommendation", review.follow_up.edit.click),
        ("report-data", review.report_button.click),
    ):
        ask()
        yield name, studio.dialog()
        studio.dialog().close()
        studio.settle()


def _of_the_unit(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    _write(studio, _followed_up)
    _work_as(studio, _UNIT)
    yield "unit-returned", studio.go(Place(PageKey.ASSESSMENT, code="A.I.1.iii.b"))
    page = _page(studio, AssessmentPage)
    page.panes.show_list()
    yield "unit-list", studio.window
    page.card.focus_question()
    yield "unit-anew", studio.go(Place(PageKey.ASSESSMENT, code="A.I.5.ii.a"))
    studio.go(Place(PageKey.REVIEW, part=FOLLOW_UP))
    _page(studio, ReviewPage).today = lambda: TODAY
    studio.go(Place(PageKey.HOME))
    yield "follow-up", studio.go(Place(PageKey.REVIEW, part=FOLLOW_UP))
    _page(studio, ReviewPage).follow_up.follow_up.click()
    yield "follow-up-dialog", studio.dialog()
    studio.dialog().close()
    studio.settle()
    yield "home", studio.go(Place(PageKey.HOME))


def _of_tpn(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """What TPN decided is entered, comes back to TPI, and is seen by the unit."""
    _work_as(studio, _TPN)
    yield "tpn-nothing", studio.go(Place(PageKey.REVIEW, part=TPN_DIFFERENCES))
    yield "tpn-to-judge", studio.go(Place(PageKey.ASSESSMENT, code="A.I.1.iii.b"))
    _write(studio, _judged_by_tpn)
    for name, code in (("changed", "A.I.5.ii.b"), ("returned", "A.I.1.i.a"), ("counts", "A.II.5.ii.a")):
        yield f"tpn-{name}", studio.go(Place(PageKey.ASSESSMENT, code=code))
    yield "tpn-differences", studio.go(Place(PageKey.REVIEW, part=TPN_DIFFERENCES))
    _page(studio, ReviewPage).submit_buttons[Stage.TPN].click()
    yield "tpn-hand-in", studio.dialog()
    studio.dialog().accept()
    studio.settle()
    yield "tpn-handed-in", studio.window
    yield "tpn-home", studio.go(Place(PageKey.HOME))
    _work_as(studio, _TPI)
    yield "tpi-came-back", studio.go(Place(PageKey.ASSESSMENT, code="A.I.1.i.a"))
    page = _page(studio, AssessmentPage)
    page.panes.show_list()
    yield "tpi-came-back-list", studio.window
    page.card.focus_question()
    _work_as(studio, _UNIT)
    yield "unit-tpn", studio.go(Place(PageKey.ASSESSMENT, code="A.I.5.ii.b"))
    yield "unit-tpn-review", studio.go(Place(PageKey.REVIEW, part=TPN_DIFFERENCES))


def _handed_in(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    studio.go(Place(PageKey.REVIEW, part=DIFFERENCES))
    review = _page(studio, ReviewPage)
    review.submit_buttons[Stage.UNIT].click()
    yield "hand-in", studio.dialog()
    studio.dialog().accept()
    studio.settle()
    yield "handed-in", studio.window
    yield "locked", studio.go(Place(PageKey.ASSESSMENT, code="A.I.5.ii.b"))
    _page(studio, AssessmentPage).lock.reopen_button.click()
    yield "open-again", studio.dialog()
    studio.dialog().close()
    studio.settle()


def _page(studio: Studio, kind: type[PageT]) -> PageT:
    return studio.window.findChildren(kind)[-1]


def _work_as(studio: Studio, person: Person) -> None:
    studio.app.preferences.person = person
    studio.app.window.status.show_person(person)
    studio.app.files.open_again()
    studio.settle()


def _write(studio: Studio, write: Callable[[Workspace], object]) -> None:
    studio.app.hub.do("isian", write, undoable=False)  # type: ignore[arg-type]
    studio.settle()
    studio.app.hub.reload("isian")
    studio.settle()


def _answered_anew(workspace: Workspace) -> object:
    """The unit answers one anew that was returned, and one that nobody has judged."""
    return workspace.record_answers({"A.I.5.ii.a": "A", "A.I.5.v.d": "B"}, {}, Stage.UNIT)


def _judged_by_tpn(workspace: Workspace) -> object:
    """TPN comes to another answer on one, returns one, and agrees on some."""
    from integrity_zone.services.assessment.reviews import agree, change_answer, give_back
    from integrity_zone.services.catalog import instrument

    asked = instrument(workspace.snapshot().assessment.instrument)
    tpn = Stage.TPN
    agree(workspace, ["A.I.1.i.b", "A.I.1.ii.a", "A.I.2.i.a", "A.I.2.i.b"], tpn)
    give_back(workspace, asked, "A.I.1.i.a", "SK tim yang ditunjukkan masih tahun lalu", None, tpn)
    return change_answer(workspace, asked, "A.I.5.ii.b", "C", "Dua dari lima unsur belum ada buktinya", tpn)


def _followed_up(workspace: Workspace) -> object:
    from integrity_zone.domain.review import Recommendation
    from integrity_zone.services.assessment.recommendations import FollowUpFacts, add_recommendations, follow_up

    add_recommendations(workspace, [Recommendation("", "Lengkapi notula rapat yang dihadiri pimpinan.")])
    snapshot = workspace.snapshot()
    first, last = snapshot.review.recommendations[0], snapshot.review.recommendations[-1]
    follow_up(workspace, last.id, FollowUpFacts("Notula dikumpulkan", date(2026, 5, 10), state=FollowUp.IN_PROGRESS))
    return follow_up(
        workspace,
        first.id,
        FollowUpFacts(
            "Menilai ulang dua unsur SPIP bersama inspektorat",
            date(2026, 6, 30),
            state=FollowUp.DONE,
            document=next(iter(snapshot.documents)),
        ),
    )
