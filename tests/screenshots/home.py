"""The home page in its states, and the dialogs around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.planning import best_plan, tried_answers
from ui.dialogs.home.carried import CarriedDialog
from ui.dialogs.home.guide import GuideDialog
from ui.dialogs.home.indicator_help import IndicatorHelp
from ui.dialogs.home.planner import PlannerDialog
from ui.pages.home.page import HomePage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from tests.screenshots.studio import Studio
    from ui.view import AssessmentView

_HOME = Place(PageKey.HOME)


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.open(studio.blank)
    yield "page-blank", studio.go(_HOME)
    studio.open(studio.sample)
    yield "page", studio.go(_HOME)
    yield from _dialogs(studio)
    yield from _trying(studio)
    yield from _new_year(studio)
    yield from _full(studio)


def _page(studio: Studio) -> HomePage:
    page = studio.app.navigation.page(PageKey.HOME)
    assert isinstance(page, HomePage)
    return page


def _view(studio: Studio) -> AssessmentView:
    view = studio.app.hub.view
    assert view is not None
    return view


def _dialogs(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    page = _page(studio)
    commands = page.commands
    for name, show in (
        ("check", commands.show_findings),
        ("conditions", commands.show_conditions),
        ("table", lambda: page.areas._ask(page.areas.accessibleName())),
        ("planner", commands.show_planner),
        ("start-year", commands.show_start_year),
        ("team", commands.show_team),
        ("guide", studio.app.dialogs.show_guide),
    ):
        show()
        dialog = studio.dialog()
        yield name, dialog
        if isinstance(dialog, PlannerDialog):
            yield from _plans(studio, dialog)
        if isinstance(dialog, GuideDialog):
            for number in (1, 2):
                dialog.show_step(number)
                yield f"guide-{number + 1}", dialog
        dialog.close()
        studio.settle()
    for code in ("A.I.5.ii.a", "A.II.5.ii.a"):
        help_ = IndicatorHelp(_view(studio).instrument, code, studio.app.theme, studio.window)
        help_.show()
        yield f"help-{code}", help_
        help_.close()
        help_.deleteLater()


def _plans(studio: Studio, dialog: PlannerDialog) -> Iterator[tuple[str, QWidget]]:
    dialog.tabs.setCurrentIndex(1)
    yield "planner-efforts", dialog
    dialog.tabs.setCurrentIndex(0)
    dialog.targets.set_current("WBBM")
    dialog.plan_anew()
    studio.settle()
    yield "planner-wbbm", dialog
    dialog.efforts._held.add("B.II.a")
    dialog.plan_anew()
    studio.settle()
    yield "planner-held", dialog


def _trying(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    hub = studio.app.hub
    hub.set_trying(is_trying=True)
    yield "page-trying-nothing", studio.window
    view = _view(studio)
    plan = best_plan(view.instrument, view.values, "WBBM")
    hub.try_answers(tried_answers(view.instrument, view.values, plan))
    yield "page-trying", studio.window
    _page(studio).banner.record.click()
    yield "page-trying-sure", studio.window
    hub.set_trying(is_trying=False)


def _new_year(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    commands = _page(studio).commands
    commands.show_start_year()
    studio.dialog().accept()
    studio.settle()
    yield "page-new-year", studio.window
    commands = _page(studio).commands
    commands.show_carried()
    dialog = studio.dialog()
    assert isinstance(dialog, CarriedDialog)
    dialog.all.click()
    yield "carried", dialog
    dialog.close()
    studio.settle()
    commands.show_year(2026)
    studio.settle()


def _full(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    hub = studio.app.hub
    view = _view(studio)
    values = {
        item.code: item.options[0].key if item.options else "3.9"
        for item in view.instrument.indicators
        if not item.inputs
    }
    hub.do("", lambda workspace: workspace.record_answers(values, {}, Stage.UNIT, year=2026))
    studio.settle()
    yield "page-met", studio.window
