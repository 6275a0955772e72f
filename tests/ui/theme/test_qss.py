"""The style sheet is filled to the last name, in every theme and at every scale, and Qt understands it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from ui.theme.metrics import Metrics, Role
from ui.theme.qss import restyle, sizes, stylesheet, template
from ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, TOKENS, ThemeName

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 2])
def test_no_name_is_left_unfilled(name: ThemeName, scale: float) -> None:
    filled = stylesheet(TOKENS[name], Metrics(scale), "pictures")
    assert "$" not in filled
    assert filled.count("{") == filled.count("}")


def test_every_size_is_used() -> None:
    used = set(template().get_identifiers())
    assert set(sizes(Metrics())) - used == set()


def test_colours_are_those_of_the_theme() -> None:
    for tokens in (LIGHT, DARK, HIGH_CONTRAST):
        written = set(re.findall(r"#[0-9a-f]{6}\b", stylesheet(tokens, Metrics(), "pictures")))
        assert written <= set(tokens.colours().values())


def test_a_name_that_nobody_knows_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.theme.qss.sizes", lambda metrics: {})
    with pytest.raises(KeyError):
        stylesheet(LIGHT, Metrics(), "pictures")


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_buttons_and_inputs_have_the_height_of_the_design(qtbot: QtBot, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    window = QWidget()
    qtbot.addWidget(window)
    button, small, field = QPushButton("Ya", window), QPushButton("Ya", window), QLineEdit(window)
    small.setProperty("kind", "small")
    for widget in (button, small, field):
        widget.ensurePolished()
    metrics = theme.metrics
    heights = [widget.sizeHint().height() for widget in (button, small, field)]
    assert heights == [metrics.button, metrics.small_button, metrics.button]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.BUTTON])
def test_labels_take_the_size_of_their_role(qtbot: QtBot, theme: Theme, role: Role) -> None:
    label = QLabel("Beranda")
    qtbot.addWidget(label)
    restyle(label, role=role.value)
    label.ensurePolished()
    assert label.font().pixelSize() == theme.metrics.font_px(role)
    assert label.font().weight() == theme.metrics.weight(role)
