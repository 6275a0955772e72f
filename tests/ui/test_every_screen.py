"""Every page, dialog and state that has a picture, in both languages and at several sizes: nothing may be wrong there.

The walk is that of `make screenshots`, so a state that gets a picture is held here too.
"""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.paper_fields import fields_of
from integrity_zone.domain.papers import PaperKind
from integrity_zone.scoring.explain import explain
from integrity_zone.services.catalog import instrument, instruments
from tests import screenshots
from tests.screenshots.studio import Look, studio
from tests.support.screen_checks import (
    Tongue,
    cut_texts,
    foreign_words,
    nameless,
    sideways,
    small_targets,
    strings_in,
)
from tests.support.screen_words import messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from integrity_zone.errors import Language
    from tests.screenshots.studio import Studio
    from ui.view import AssessmentView

ROOT = Path(__file__).parents[2]
PARTS = sorted(
    found.name for found in pkgutil.iter_modules(screenshots.__path__) if found.name not in {"__main__", "studio"}
)
MESSAGES = tuple(message for path in sorted((ROOT / "ui" / "translations").glob("*.ts")) for message in messages(path))
LAPTOP, SMALLEST = (1366, 768), (1024, 600)
#: In `make test` the usual look, and the one with the longest words in least room.
LOOKS = (Look("id"), Look("en-150-small", language="en", scale=150, size=SMALLEST))
MORE_LOOKS = (Look("id-150", scale=150), Look("en", language="en"), Look("id-small", size=SMALLEST))


@pytest.mark.parametrize(
    "look",
    [
        *(pytest.param(look, id=look.name) for look in LOOKS),
        *(pytest.param(look, id=look.name, marks=pytest.mark.long) for look in MORE_LOOKS),
    ],
)
@pytest.mark.parametrize("part", PARTS)
def test_nothing_is_wrong_on_any_screen(part: str, look: Look) -> None:
    wrong: dict[str, list[str]] = {}
    with studio(look) as found:
        try:
            for name, widget in importlib.import_module(f"tests.screenshots.{part}").shots(found):
                found.settle()
                for problem in problems_of(found, widget):
                    wrong.setdefault(problem, []).append(name)
        finally:
            found.app.languages.choose("en")
    assert not wrong, "\n".join(f"{problem} ({', '.join(names)})" for problem, names in sorted(wrong.items()))


#: The tongue last learnt, and for which view, file and language: to learn one takes longer than to look at a screen.
_latest: list[tuple[object, object, str, Tongue]] = []


def _tongue(studio: Studio) -> Tongue:
    view, path, language = studio.app.hub.view, studio.app.hub.path, studio.look.language
    if _latest and (_latest[0][0] is view and _latest[0][1:3] == (path, language)):
        return _latest[0][3]
    data: list[object] = [
        [instrument(found.key) for found in instruments()],
        [tuple(fields_of(kind)) for kind in PaperKind],
    ]
    if view is not None:
        data += [view.snapshot, str(path), *explanations(view, language)]
    _latest[:] = [(view, path, language, Tongue(MESSAGES, strings_in(data), shown=language))]
    return _latest[0][3]


def explanations(view: AssessmentView, language: Language) -> list[object]:
    """How scores come about, in the language of the screens; formulas of counts are the instrument's own words."""
    return [explain(view.instrument, view.shown_values, view.shown, code, language) for code in view.states]


def problems_of(studio: Studio, widget: QWidget) -> Iterator[str]:
    """What is wrong with one screen."""
    tongue = _tongue(studio)
    yield from (f"another language: {text!r}" for text in foreign_words(widget, tongue))
    yield from nameless(widget)
    yield from (f"too small to hit: {text}" for text in small_targets(widget))
    yield from (f"cut: {text}" for text in cut_texts(widget))
    yield from (f"scrolls sideways: {text}" for text in sideways(widget))
