"""Line icons in the colours of the theme, drawn once for each colour, size and screen."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.resource_files import RESOURCES

if TYPE_CHECKING:
    from ui.theme.tokens import Tokens

#: Thinner than Lucide's own 2: beside text of 13 px it has the weight of the letters.
_STROKE = "1.75"
#: The binding does not hand over to Qt what `clone` returns; without a name here Qt would hold on to nothing.
_CLONES: list[QIconEngine] = []


@cache
def icon_names() -> frozenset[str]:
    """The icons there are, by file name without suffix."""
    return frozenset(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


@cache
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


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


def draw_icon(name: str, colour: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    """An icon as a picture.

    Args:
        name: File name without suffix.
        colour: "#rrggbb".
        size: Side in pixels of the layout.
        ratio: Pixels of the screen for each of them.
        gap: Air at its right, or at its left when negative, in pixels of the layout.
    """
    side = round(size * ratio)
    picture = QPixmap(round((size + abs(gap)) * ratio), side)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        QSvgRenderer(svg(name, colour)).render(painter, QRectF(round(max(-gap, 0) * ratio), 0, side, side))
    picture.setDevicePixelRatio(ratio)
    return picture


class InForce:
    """The colours in force. Apart from the theme: icons live as long as a button has them, and must not keep it."""

    def __init__(self, tokens: Tokens) -> None:
        """Begin with some.

        Args:
            tokens: The colours.
        """
        self.tokens = tokens


class Icons:
    """The icons at one text scale. They take the colours in force whenever they are drawn, so menus need no news."""

    def __init__(self, in_force: InForce, size: int, ratio: float) -> None:
        """Remember what to draw with.

        Args:
            in_force: The colours, looked up whenever an icon is drawn.
            size: Side of an icon when none is asked for.
            ratio: Of the sharpest screen.
        """
        self._in_force = in_force
        self._size = size
        self._ratio = ratio
        self._icons: dict[tuple[str, str, int, int], QIcon] = {}

    def icon(self, name: str, colour: str = "text2", size: int | None = None, gap: int = 0) -> QIcon:
        """An icon with its disabled and selected looks.

        Args:
            name: File name without suffix.
            colour: Name of a colour of the theme.
            size: Side in pixels; by default that of an icon beside a text.
            gap: Air at its right, or at its left when negative, in pixels.
        """
        side = size or self._size
        key = (name, colour, side, gap)
        if key not in self._icons:
            self._icons[key] = self._draw(*key)
        return self._icons[key]

    def _draw(self, name: str, colour: str, size: int, gap: int) -> QIcon:
        # The binding ties an engine to the icon made with it. Were both garbage it would destroy the engine, though
        # buttons draw with it. Of a copy it does not know that, so the engine lives until Qt has no more use for it.
        return QIcon(QIcon(_DrawnWhenSeen(self._in_force, name, colour, size, gap, self._ratio)))


class _DrawnWhenSeen(QIconEngine):
    """Draws a look of an icon when it is first seen: most stand in menus, and the start must not wait for them."""

    def __init__(self, in_force: InForce, name: str, colour: str, side: int, gap: int, ratio: float) -> None:
        super().__init__()
        self._in_force = in_force
        self._name = name
        self._colour = colour
        self._side = side
        self._gap = gap
        self._size = QSize(side + abs(gap), side)
        self._ratio = ratio
        self._drawn: dict[str, QPixmap] = {}

    def clone(self) -> QIconEngine:
        """Another of the same, as Qt asks for when an icon is changed."""
        clone = _DrawnWhenSeen(self._in_force, self._name, self._colour, self._side, self._gap, self._ratio)
        _CLONES.append(clone)
        return clone

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:  # noqa: ARG002
        """Never larger than the icon was made for."""
        return self._size.boundedTo(size)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it in the middle."""
        whole = self._size
        fitting = whole.scaled(whole.boundedTo(rect.size()), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(), fitting)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, self._look(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:  # noqa: ARG002 - Qt's signature
        """The picture of one look."""
        return self._look(mode, state)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: ARG002
        """The same: it is drawn for the sharpest screen already."""
        return self._look(mode, state)

    def _look(self, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        tokens = self._in_force.tokens
        # What stays pressed lies on the colour of selected things.
        is_selected = mode is QIcon.Mode.Selected or (state is QIcon.State.On and mode is not QIcon.Mode.Disabled)
        ink = tokens.text3 if mode is QIcon.Mode.Disabled else tokens.colour(self._colour)
        if is_selected:
            ink = tokens.on_selected
        if ink not in self._drawn:
            self._drawn[ink] = draw_icon(self._name, ink, self._side, self._ratio, self._gap)
        return self._drawn[ink]
