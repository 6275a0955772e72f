"""Line icons in the colours of the theme, drawn once for each colour, size and screen."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from ui.theme.tokens import Tokens

#: Thinner than Lucide's own 2: beside text of 13 px it has the weight of the letters.
_STROKE = "1.75"


@cache
def icon_names() -> frozenset[str]:
    """The icons there are, by file name without suffix."""
    folder = files("ui") / "resources" / "icons"
    return frozenset(entry.name.removesuffix(".svg") for entry in folder.iterdir() if entry.name.endswith(".svg"))


@cache
def _source(name: str) -> str:
    return (files("ui") / "resources" / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def svg(name: str, colour: str) -> bytes:
    """An icon as SVG in one colour.

    Args:
        name: File name without suffix.
        colour: "#rrggbb".

    Raises:
        FileNotFoundError: There is no such icon.
    """
    text = _source(name).replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{_STROKE}"')
    return text.encode("utf-8")


def draw_icon(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """An icon as a picture.

    Args:
        name: File name without suffix.
        colour: "#rrggbb".
        size: Side in pixels of the layout.
        ratio: Pixels of the screen for each of them.
    """
    side = round(size * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(svg(name, colour)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


class Icons:
    """The icons of one theme at one text scale; made anew when either changes."""

    def __init__(self, tokens: Tokens, size: int, ratio: float) -> None:
        """Remember what to draw with.

        Args:
            tokens: Where the colours come from.
            size: Side of an icon when none is asked for.
            ratio: Of the sharpest screen.
        """
        self._tokens = tokens
        self._size = size
        self._ratio = ratio
        self._icons: dict[tuple[str, str, int], QIcon] = {}

    def icon(self, name: str, colour: str = "text2", size: int | None = None) -> QIcon:
        """An icon with its disabled and selected looks.

        Args:
            name: File name without suffix.
            colour: Name of a colour of the theme.
            size: Side in pixels; by default that of an icon beside a text.
        """
        side = size or self._size
        key = (name, colour, side)
        if key not in self._icons:
            self._icons[key] = self._draw(*key)
        return self._icons[key]

    def _draw(self, name: str, colour: str, size: int) -> QIcon:
        tokens = self._tokens
        normal = tokens.colour(colour)
        icon = QIcon()
        for mode, state, ink in (
            (QIcon.Mode.Normal, QIcon.State.Off, normal),
            (QIcon.Mode.Active, QIcon.State.Off, normal),
            (QIcon.Mode.Disabled, QIcon.State.Off, tokens.text3),
            (QIcon.Mode.Selected, QIcon.State.Off, tokens.on_selected),
            # What stays pressed lies on the colour of selected things.
            (QIcon.Mode.Normal, QIcon.State.On, tokens.on_selected),
            (QIcon.Mode.Active, QIcon.State.On, tokens.on_selected),
        ):
            icon.addPixmap(draw_icon(name, ink, size, self._ratio), mode, state)
        return icon
