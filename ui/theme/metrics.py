"""Sizes in whole pixels for a text scale: fonts by role, heights, spaces and icons."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

MIN_SCALE = 1.0
MAX_SCALE = 2.0


class Role(StrEnum):
    """What a text is for; decides its size and weight."""

    CAPTION = "caption"
    HEADER = "header"  #: column headers, keys
    BODY = "body"
    BUTTON = "button"
    OPTION = "option"
    EMPHASIS = "emphasis"
    CARD_TITLE = "card-title"
    QUESTION = "question"
    PAGE_TITLE = "page-title"
    FIGURE = "figure"


#: Role -> size, line height (pixels at 100 %), weight.
_TYPE: dict[Role, tuple[int, int, int]] = {
    Role.CAPTION: (12, 16, 400),
    Role.HEADER: (12, 16, 600),
    Role.BODY: (13, 18, 400),
    Role.BUTTON: (13, 18, 500),
    Role.OPTION: (14, 19, 400),
    Role.EMPHASIS: (14, 19, 600),
    Role.CARD_TITLE: (15, 20, 600),
    Role.QUESTION: (18, 24, 600),
    Role.PAGE_TITLE: (20, 26, 600),
    Role.FIGURE: (24, 30, 600),
}


def _whole(pixels: float) -> int:
    return math.floor(pixels + 0.5)


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes at one text scale. Lines stay one pixel and bars stay square at every scale."""

    scale: float = MIN_SCALE

    def __post_init__(self) -> None:
        """Keep the scale between 100 and 200 %."""
        object.__setattr__(self, "scale", min(max(self.scale, MIN_SCALE), MAX_SCALE))

    def px(self, pixels: float) -> int:
        """A size that follows the text."""
        return _whole(pixels * self.scale)

    def space(self, pixels: float) -> int:
        """A gap or margin. It follows half as fast, so that large text keeps room on a small screen."""
        return _whole(pixels * (1 + (self.scale - 1) / 2))

    def font_px(self, role: Role) -> int:
        """Size of a text."""
        return self.px(_TYPE[role][0])

    def line_px(self, role: Role) -> int:
        """Height of one line of a text."""
        return self.px(_TYPE[role][1])

    @staticmethod
    def weight(role: Role) -> int:
        """Weight of a text, 400 to 600."""
        return _TYPE[role][2]

    @property
    def button(self) -> int:
        """Height of a button or an input."""
        return self.px(30)

    @property
    def small_button(self) -> int:
        """Height of a small button; also the smallest target."""
        return self.px(26)

    @property
    def table_row(self) -> int:
        """Height of a row of a table."""
        return self.px(30)

    @property
    def tree_row(self) -> int:
        """Height of a row of a tree."""
        return self.px(25)

    @property
    def option_card(self) -> int:
        """Least height of an option of a question."""
        return self.px(44)

    @property
    def sidebar_item(self) -> int:
        """Height of an entry of the sidebar."""
        return self.px(32) + 2

    @property
    def sidebar(self) -> int:
        """Width of the sidebar."""
        return self.px(164)

    @property
    def rail(self) -> int:
        """Width of the sidebar where only its icons fit."""
        return self.px(48)

    @property
    def icon(self) -> int:
        """Side of an icon beside a text."""
        return self.px(16)

    @property
    def menu_bar(self) -> int:
        """Height of the menu bar."""
        return self.px(26)

    @property
    def status_bar(self) -> int:
        """Height of the status bar: air above what can be pressed in it, which is as high as a small button."""
        return self.small_button + 2
