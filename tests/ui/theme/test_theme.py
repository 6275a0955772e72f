"""Theme and text scale change live, and follow the system when asked to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from ui.theme.fonts import FAMILY
from ui.theme.metrics import Role
from ui.theme.theme import Theme, ThemeChoice, palette_of
from ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_texts_are_in_the_typeface_of_the_reports(app: QApplication, theme: Theme) -> None:
    assert app.font().family() == FAMILY
    assert {"Regular", "Medium", "SemiBold"} <= set(QFontDatabase.styles(FAMILY))
    assert app.font().pixelSize() == 13


@pytest.mark.parametrize(
    ("choice", "tokens"),
    [(ThemeChoice.DARK, DARK), (ThemeChoice.HIGH_CONTRAST, HIGH_CONTRAST)],
)
def test_choosing_a_theme_changes_all_at_once(
    qtbot: QtBot, app: QApplication, theme: Theme, choice: ThemeChoice, tokens: Tokens
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setProperty("page", "true")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    page.resize(8, 8)
    assert page.grab().toImage().pixelColor(4, 4).name() == LIGHT.bg
    with qtbot.waitSignal(theme.changed):
        theme.choose(choice)
    assert page.grab().toImage().pixelColor(4, 4).name() == tokens.bg
    assert app.palette().color(QPalette.ColorRole.WindowText).name() == tokens.text


def test_choosing_what_is_chosen_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(ThemeChoice.LIGHT)
        theme.set_scale(1)


def test_larger_text_changes_fonts_and_sizes(qtbot: QtBot, app: QApplication, theme: Theme) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_scale(2)
    assert app.font().pixelSize() == 26
    assert theme.font(Role.QUESTION).pixelSize() == 36
    assert theme.metrics.button == 60


def test_the_theme_of_the_system_is_followed(qtbot: QtBot, app: QApplication) -> None:
    theme = Theme(ThemeChoice.SYSTEM)
    theme.apply(app)
    assert theme.tokens == LIGHT
    hints = QGuiApplication.styleHints()
    try:
        hints.setColorScheme(Qt.ColorScheme.Dark)
        # The platform of the tests knows no scheme; the signal is what a real one sends.
        expected = DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
        with qtbot.waitSignal(theme.changed):
            hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert theme.tokens == expected
    finally:
        hints.unsetColorScheme()


def test_a_chosen_theme_does_not_follow_the_system(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def test_palette_knows_disabled_texts() -> None:
    palette = palette_of(LIGHT)
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name() == LIGHT.text3
    assert palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text).name() == LIGHT.text


def test_colours_are_asked_for_by_name(theme: Theme) -> None:
    assert theme.colour("returned").name() == "#a3341c"
    assert theme.colour("danger").name() == "#a3341c"
