"""Names in tooltips are names, also when they look like markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import Qt, QTextDocument

from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HOSTILE = '<img src="//server/share/x.png"><a href="file:///">SK</a>'


@pytest.mark.parametrize("text", ["SK Tim.pdf", "a < b & c", "1 > 0"])
def test_a_usual_name_stays_as_it_is(text: str) -> None:
    assert plain_tip(text) == text


def test_what_looks_like_markup_is_shown_letter_by_letter() -> None:
    shown = QTextDocument()
    shown.setHtml(plain_tip(HOSTILE))
    assert shown.toPlainText() == HOSTILE
    assert Qt.mightBeRichText(plain_tip(HOSTILE))


def test_a_cut_label_tells_the_rest_as_it_is_written(qtbot: QtBot) -> None:
    label = ElidedLabel(HOSTILE)
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.setText(HOSTILE)
    assert label.toolTip() == plain_tip(HOSTILE)
