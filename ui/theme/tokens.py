"""The colours of each theme as one frozen record: the style sheet and every painted widget read the same values."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class ThemeName(StrEnum):
    """The themes that can be drawn."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Mark(StrEnum):
    """What a mark says. Each has a shape of its own, so that it can be read without its colour."""

    UNANSWERED = "unanswered"
    ANSWERED = "answered"
    EVIDENCE = "evidence"  #: none, expired or out of the period; also any other warning
    RETURNED = "returned"
    APPROVED = "approved"
    FLAGGED = "flagged"
    MET = "met"
    SHORT = "short"  #: below a minimum; also any error
    REMARK = "remark"  #: says something of itself, and is no state of anything


class MarkLook(NamedTuple):
    """The colour of a mark and the tint behind a tag that carries it; without a tint the tag has a border."""

    colour: str
    tint: str | None


class HeatLook(NamedTuple):
    """Fill and text of a cell in the table of units and areas; without a fill the cell has a border."""

    fill: str | None
    text: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tokens:
    """Colours as "#rrggbb", named by what they are used for."""

    theme: ThemeName
    bg: str
    surface: str
    sunken: str
    hover: str
    selected: str
    on_selected: str  #: text on `selected`
    line: str  #: separates; decorative
    control: str  #: border of what can be operated
    text: str
    text2: str
    text3: str
    primary: str
    primary_hover: str
    primary_press: str
    on_primary: str
    focus: str
    focus_on_selected: str
    tpi: str
    hatch: str
    track: str
    tick: str
    grid: str
    marks: Mapping[Mark, MarkLook]
    heat_low: HeatLook
    heat_middle: HeatLook
    heat_high: HeatLook

    @property
    def danger(self) -> str:
        """Below a minimum, or an error."""
        return self.marks[Mark.SHORT].colour

    @property
    def warning(self) -> str:
        """Wants attention."""
        return self.marks[Mark.EVIDENCE].colour

    @property
    def good(self) -> str:
        """Reached."""
        return self.marks[Mark.MET].colour

    @property
    def is_high_contrast(self) -> bool:
        """Whether fills and tints are left out, and borders and shapes speak alone."""
        return self.theme is ThemeName.HIGH_CONTRAST

    def colour(self, name: str) -> str:
        """The colour of this name.

        Args:
            name: A field that holds a colour, "danger", "warning", "good", or the value of a mark.

        Raises:
            KeyError: No colour has this name.
        """
        # Asked for with every stroke of a painter: no dictionary of all colours is made for one.
        found = getattr(self, name, None)
        if isinstance(found, str):
            return found
        return self.colours()[name]

    def colours(self) -> dict[str, str]:
        """Every colour by name, as the style sheet's template wants them."""
        plain = {field.name: getattr(self, field.name) for field in fields(self)}
        found = {name: value for name, value in plain.items() if isinstance(value, str) and name != "theme"}
        found |= {mark.value: look.colour for mark, look in self.marks.items()}
        found |= {f"{mark.value}_tint": look.tint or self.surface for mark, look in self.marks.items()}
        return found | {"danger": self.danger, "warning": self.warning, "good": self.good}


def _marks(*looks: tuple[str, str | None]) -> Mapping[Mark, MarkLook]:
    return MappingProxyType({mark: MarkLook(*look) for mark, look in zip(Mark, looks, strict=True)})


LIGHT = Tokens(
    theme=ThemeName.LIGHT,
    bg="#f3f5f6",
    surface="#ffffff",
    sunken="#e8ecee",
    hover="#f0f4f5",
    selected="#dbe9ee",
    on_selected="#1a2429",
    line="#d2d9dd",
    control="#77858d",
    text="#1a2429",
    text2="#45545c",
    text3="#58666e",
    primary="#12586b",
    primary_hover="#0e4857",
    primary_press="#0a3743",
    on_primary="#ffffff",
    focus="#1b5fd0",
    focus_on_selected="#1b5fd0",
    tpi="#8a5f0b",
    hatch="#4f8798",
    track="#e3e8ea",
    tick="#1a2429",
    grid="#c4cdd2",
    marks=_marks(
        ("#58666e", "#e8ecee"),
        ("#12586b", "#dfecf0"),
        ("#855500", "#fff3d9"),
        ("#a3341c", "#fbe9e4"),
        ("#1c693d", "#e2f2e7"),
        ("#673c9e", "#eee7f8"),
        ("#1c693d", "#e2f2e7"),
        ("#a3341c", "#fbe9e4"),
        ("#12586b", "#dfecf0"),
    ),
    heat_low=HeatLook("#f3d5cc", "#7a2412"),
    heat_middle=HeatLook("#c5dbe2", "#12313b"),
    heat_high=HeatLook("#12586b", "#ffffff"),
)

DARK = Tokens(
    theme=ThemeName.DARK,
    bg="#12191d",
    surface="#1a2328",
    sunken="#0e1417",
    hover="#222d33",
    selected="#23424e",
    on_selected="#e9eff2",
    line="#34424a",
    control="#7c8e98",
    text="#e9eff2",
    text2="#bac6cc",
    text3="#98a8b1",
    primary="#6db9cd",
    primary_hover="#86c8d9",
    primary_press="#58a6bb",
    on_primary="#06222b",
    focus="#8dbbff",
    focus_on_selected="#8dbbff",
    tpi="#e0b65c",
    hatch="#4f8fa1",
    track="#2a363d",
    tick="#e9eff2",
    grid="#455660",
    marks=_marks(
        ("#98a8b1", "#28333a"),
        ("#6db9cd", "#1b3842"),
        ("#e5b04a", "#3a2e12"),
        ("#f29174", "#43231a"),
        ("#70c48e", "#17341f"),
        ("#bd9fee", "#2f2444"),
        ("#70c48e", "#17341f"),
        ("#f29174", "#43231a"),
        ("#6db9cd", "#1b3842"),
    ),
    heat_low=HeatLook("#4a251b", "#f7b8a4"),
    heat_middle=HeatLook("#1f4450", "#d8ebf0"),
    heat_high=HeatLook("#6db9cd", "#06222b"),
)

HIGH_CONTRAST = Tokens(
    theme=ThemeName.HIGH_CONTRAST,
    bg="#000000",
    surface="#000000",
    sunken="#000000",
    hover="#1f1f1f",
    selected="#1aebff",
    on_selected="#000000",
    line="#ffffff",
    control="#ffffff",
    text="#ffffff",
    text2="#ffffff",
    text3="#ffffff",
    primary="#1aebff",
    primary_hover="#7df4ff",
    primary_press="#00c4d8",
    on_primary="#000000",
    focus="#ffd800",
    focus_on_selected="#000000",
    tpi="#ffd800",
    hatch="#9af6ff",
    track="#333333",
    tick="#ffffff",
    grid="#8a8a8a",
    marks=_marks(
        ("#ffffff", None),
        ("#1aebff", None),
        ("#ffd800", None),
        ("#ff8a70", None),
        ("#5cff8a", None),
        ("#ddb0ff", None),
        ("#5cff8a", None),
        ("#ff8a70", None),
        ("#1aebff", None),
    ),
    heat_low=HeatLook(None, "#ffffff"),
    heat_middle=HeatLook(None, "#ffffff"),
    heat_high=HeatLook(None, "#ffffff"),
)

TOKENS: Mapping[ThemeName, Tokens] = MappingProxyType({tokens.theme: tokens for tokens in (LIGHT, DARK, HIGH_CONTRAST)})


class SystemColours(NamedTuple):
    """What a system in high contrast paints with, as "#rrggbb"."""

    window: str
    text: str
    highlight: str
    highlighted_text: str
    link: str


def following_system(system: SystemColours) -> Tokens:
    """High contrast in the system's own colours.

    Those who chose such a system chose its colours too. Marks keep their shapes and take the colour of the text.
    """
    text, window = system.text, system.window
    return replace(
        HIGH_CONTRAST,
        bg=window,
        surface=window,
        sunken=window,
        hover=window,
        selected=system.highlight,
        on_selected=system.highlighted_text,
        line=text,
        control=text,
        text=text,
        text2=text,
        text3=text,
        primary=system.link,
        primary_hover=system.link,
        primary_press=system.link,
        on_primary=window,
        focus=text,
        focus_on_selected=system.highlighted_text,
        tpi=text,
        hatch=system.link,
        track=window,
        tick=text,
        grid=text,
        marks=_marks(*((text, None) for _ in Mark)),
        heat_low=HeatLook(None, text),
        heat_middle=HeatLook(None, text),
        heat_high=HeatLook(None, text),
    )
