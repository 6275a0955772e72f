"""The home page in a bare window, over a real file; and views made of any answers, without a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

import pytest

from integrity_zone.domain.answer import Answer
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from ui.pages.home.page import HomePage
from ui.view_making import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.answer import AnswerValue
    from ui.desk import Desk
    from ui.view import AssessmentView

    #: Makes a view from another one with some answers changed, None for blank, and perhaps another target.
    Remake: TypeAlias = Callable[..., AssessmentView]


def remade(
    view: AssessmentView,
    changed: Mapping[str, AnswerValue | None],
    *,
    target: str = "WBK",
    blank: BlankPolicy = BlankPolicy.ZERO,
) -> AssessmentView:
    """A view with some answers changed.

    Args:
        view: Any.
        changed: Code -> value, None for blank.
        target: Predicate aimed at.
        blank: What an unanswered indicator counts.
    """
    snapshot = view.snapshot
    answers = dict(snapshot.answers.get(Stage.UNIT, {}))
    for code, value in changed.items():
        answers[code] = replace(answers.get(code, Answer(code, None)), value=value)
    stages = {**snapshot.answers, Stage.UNIT: MappingProxyType(answers)}
    unit = replace(snapshot.unit, target=target)
    return view_of(replace(snapshot, answers=MappingProxyType(stages), unit=unit), view.instrument, blank)


@pytest.fixture(autouse=True)
def before_the_proposal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day on which dates are soon or late."""
    monkeypatch.setattr("ui.pages.home.line_cards._today", lambda: date(2026, 5, 20))


@pytest.fixture
def home(qtbot: QtBot, desk: Desk, open_sample: AssessmentView) -> HomePage:
    """The page over the sample agency, shown."""
    page = HomePage(desk)
    page.resize(1202, 712)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page
