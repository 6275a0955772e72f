"""Every icon draws, in the colour asked for, at the size asked for."""

from __future__ import annotations

import gc
import weakref
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton

from ui.theme.icons import Icons, InForce, draw_icon, icon_names, svg
from ui.theme.theme import Theme, ThemeChoice
from ui.theme.tokens import HIGH_CONTRAST, LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_icon_is_a_drawing_in_one_colour(app: QApplication, name: str) -> None:
    source = svg(name, "#12586b")
    assert QSvgRenderer(QByteArray(source)).isValid()
    assert b"currentColor" not in source
    picture = draw_icon(name, "#12586b", 16, 2).toImage()
    inks = {
        QColor(picture.pixelColor(x, y)).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {"#12586b"}


def test_icons_come_with_their_licence() -> None:
    text = (files("ui") / "resources" / "icons" / "LICENSE.txt").read_text(encoding="utf-8")
    assert text.startswith("ISC License")


def test_picture_has_the_pixels_of_the_screen(app: QApplication) -> None:
    picture = draw_icon("house", "#000000", 18, 1.5)
    assert (picture.size(), picture.devicePixelRatio()) == (QSize(27, 27), 1.5)


def test_icons_are_drawn_once(app: QApplication) -> None:
    icons = Icons(InForce(LIGHT), 16, 1)
    assert icons.icon("house") is icons.icon("house")
    assert icons.icon("house") is not icons.icon("house", "primary")


def darkest(icon: QIcon, mode: QIcon.Mode, state: QIcon.State) -> str:
    picture = icon.pixmap(QSize(16, 16), 1.0, mode, state).toImage()
    solid = [picture.pixelColor(x, y) for x in range(16) for y in range(16)]
    return max(solid, key=QColor.alpha).name()


def test_icons_on_selected_things_take_the_colour_of_text_there(app: QApplication) -> None:
    icon = Icons(InForce(HIGH_CONTRAST), 16, 1).icon("ellipsis")
    assert darkest(icon, QIcon.Mode.Selected, QIcon.State.Off) == HIGH_CONTRAST.on_selected
    assert darkest(icon, QIcon.Mode.Normal, QIcon.State.On) == HIGH_CONTRAST.on_selected
    assert darkest(icon, QIcon.Mode.Normal, QIcon.State.Off) == HIGH_CONTRAST.text2


def test_an_icon_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        svg("unicorn", "#000000")


def test_the_icon_of_a_button_follows_theme_and_scale(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    theme.bind_icon(button, "ellipsis", "text")
    theme.bind_icon(button, "ellipsis", "primary")
    theme.choose(ThemeChoice.DARK)
    theme.set_scale(1.5)
    assert button.iconSize() == QSize(24, 24)
    picture = button.icon().pixmap(QSize(24, 24), 1.0).toImage()
    shown = max((picture.pixelColor(x, y) for x in range(24) for y in range(24)), key=QColor.alpha)
    assert shown.name() == theme.tokens.primary


def test_words_beside_an_icon_get_air_and_lose_it_with_the_words(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton("Tambah berkas")
    qtbot.addWidget(button)
    theme.bind_icon(button, "plus", "text")
    assert button.iconSize() == QSize(20, 16)
    button.ensurePolished()
    with qtbot.waitExposed(button):
        button.show()
    button.setText("")
    qtbot.waitUntil(lambda: button.iconSize() == QSize(16, 16))
    button.setText("Tambah")
    qtbot.waitUntil(lambda: button.iconSize() == QSize(20, 16))


def test_the_air_is_between_icon_and_words_on_either_side(app: QApplication) -> None:
    assert inked_columns(draw_icon("house", "#000000", 16, 1, 4)) == (1, 14)
    assert inked_columns(draw_icon("house", "#000000", 16, 1, -4)) == (5, 18)


def inked_columns(picture: QPixmap) -> tuple[int, int]:
    """The first and the last column with ink."""
    image = picture.toImage()
    inked = {x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 60}
    return min(inked), max(inked)


def test_an_icon_that_qt_copies_and_changes_still_draws(app: QApplication) -> None:
    copy = QIcon(Icons(InForce(LIGHT), 16, 1).icon("house"))
    copy.setIsMask(True)
    gc.collect()
    assert copy.pixmap(QSize(16, 16), 1.0).size() == QSize(16, 16)


def test_an_icon_is_drawn_smaller_where_there_is_less_room(qtbot: QtBot, app: QApplication) -> None:
    icon = Icons(InForce(LIGHT), 16, 1).icon("house", gap=4)
    assert icon.actualSize(QSize(100, 100)) == QSize(20, 16)
    canvas = QPixmap(10, 10)
    canvas.fill(Qt.GlobalColor.white)
    painter = QPainter(canvas)
    icon.paint(painter, QRect(0, 0, 10, 10))
    painter.end()
    picture = canvas.toImage()
    inked = {(x, y) for x in range(10) for y in range(10) if picture.pixelColor(x, y) != Qt.GlobalColor.white}
    assert inked
    assert max(x for x, _y in inked) <= 8


def test_icons_made_before_take_the_colours_of_a_theme_chosen_later(theme: Theme) -> None:
    icon = theme.icon("ellipsis", "text2")
    light = theme.tokens.text2
    assert darkest(icon, QIcon.Mode.Normal, QIcon.State.Off) == light
    theme.choose(ThemeChoice.DARK)
    assert darkest(icon, QIcon.Mode.Normal, QIcon.State.Off) == theme.tokens.text2 != light


class Holder:
    """In a circle with itself, as pages are with their connections."""

    def __init__(self, icon: QIcon) -> None:
        self.me = self
        self.icon = icon


def test_an_icon_of_a_button_still_draws_when_all_that_python_knows_of_it_is_garbage(
    qtbot: QtBot, app: QApplication
) -> None:
    buttons = [QPushButton() for _ in range(50)]
    for button in buttons:
        qtbot.addWidget(button)
        button.setIcon(Holder(Icons(InForce(LIGHT), 16, 1).icon("house")).icon)
    gc.collect()
    assert {darkest(button.icon(), QIcon.Mode.Normal, QIcon.State.Off) for button in buttons} == {LIGHT.text2}


def test_an_icon_in_use_does_not_keep_its_theme(qtbot: QtBot, app: QApplication) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    theme = Theme(ThemeChoice.LIGHT)
    gone = weakref.ref(theme)
    button.setIcon(theme.icon("house"))
    del theme
    gc.collect()
    assert gone() is None
