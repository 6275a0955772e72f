"""What the cells of a workbook refer to: tabs, parts, and the styles that make a number a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.documents.serial_days import BUILT_IN_DAYS, NO_LETTERS, signs_of
from integrity_zone.domain.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES = 2_000
_NAME_CHARACTERS = 500
_PERSON_CHARACTERS = 120
_STYLES = 70_000
_BUILT_IN_PERCENTAGES = frozenset({9, 10})
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescaped(text: str) -> str:
    """A text without Excel's escapes, in which _x0041_ is the letter A; half a surrogate pair is no letter."""
    return _ESCAPE.sub(_letter, text) if "_x" in text else text


def _letter(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return "" if 0xD800 <= code < 0xE000 else chr(code)


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab of the workbook."""

    name: str
    state: str
    relation: str


class Tabs:
    """The tabs in their order, the names that stand for cells, and from when days are counted."""

    is_done = False

    def __init__(self, limit: int) -> None:
        """Nothing is read yet."""
        self.tabs: list[Tab] = []
        self.names: dict[str, str] = {}
        self.is_cut = False
        self.since_1904 = False
        self._limit = limit
        self._name = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "sheet":
            if len(self.tabs) >= self._limit:
                self.is_cut = True
                return
            relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            self.tabs.append(Tab(attributes.get("name", "")[:_NAME_CHARACTERS], attributes.get("state", ""), relation))
        elif name == "workbookPr":
            self.since_1904 = attributes.get("date1904") in {"1", "true"}
        elif name == "definedName" and len(self.names) < _NAMES:
            self._name = attributes.get("name", "")[:_NAME_CHARACTERS]

    def end(self, _name: str) -> None:
        """An element ends."""
        self._name = ""

    def text(self, piece: str) -> None:
        """Some characters within the present element."""
        if self._name:
            self.names[self._name] = (self.names.get(self._name, "") + piece)[:_NAME_CHARACTERS]


@dataclass(frozen=True, slots=True)
class Target:
    """A part that another one refers to."""

    kind: str  #: last word of its type, such as "worksheet"
    path: str


class Relations:
    """What a part refers to within the package."""

    is_done = False

    def __init__(self) -> None:
        """Nothing is read yet."""
        self.targets: dict[str, Target] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name != "Relationship" or attributes.get("TargetMode") == "External" or len(self.targets) >= _NAMES:
            return
        kind = attributes.get("Type", "").rpartition("/")[2]
        self.targets[attributes.get("Id", "")] = Target(kind, attributes.get("Target", "")[:_NAME_CHARACTERS])

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, piece: str) -> None:
        """Some characters within the present element."""

    def of_kind(self, kind: str) -> str:
        """The first target of a kind; empty for none."""
        return next((target.path for target in self.targets.values() if target.kind == kind), "")


class Properties:
    """Who saved a workbook last, and when."""

    is_done = False

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._said = {"lastModifiedBy": "", "modified": ""}
        self._within = ""

    @property
    def saved_by(self) -> str:
        """As the office program knows them."""
        return clean_line(self._said["lastModifiedBy"])

    @property
    def saved_at(self) -> datetime | None:
        """Aware; None when it does not say."""
        try:
            moment = datetime.fromisoformat(self._said["modified"].strip())
        except ValueError:
            return None
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._within = name if name in self._said else ""

    def end(self, _name: str) -> None:
        """An element ends."""
        self._within = ""

    def text(self, piece: str) -> None:
        """Some characters within the present element."""
        if self._within:
            self._said[self._within] = (self._said[self._within] + piece)[:_PERSON_CHARACTERS]


class Styles:
    """Which styles show a number as a day, a time or a percentage."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._day_formats: dict[int, str] = dict(BUILT_IN_DAYS)
        self._percent_formats: set[int] = set(_BUILT_IN_PERCENTAGES)
        self._days: dict[int, str] = {}
        self._percentages: set[int] = set()
        self._count = 0
        self._within = False

    @property
    def is_done(self) -> bool:
        """Whether more would be too much."""
        return self._count > _STYLES or len(self._day_formats) + len(self._percent_formats) > _STYLES

    @property
    def days(self) -> Mapping[int, str]:
        """Numbers of the styles for days and times, each with what it shows of them (`serial_days.signs_of`)."""
        return MappingProxyType(self._days)

    @property
    def percentages(self) -> frozenset[int]:
        """Numbers of the styles for percentages."""
        return frozenset(self._percentages)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "numFmt":
            number = _number(attributes.get("numFmtId", ""))
            code = attributes.get("formatCode", "")[:_NAME_CHARACTERS]
            if number is not None and (signs := signs_of(code)):
                self._day_formats[number] = signs
            elif number is not None and "%" in NO_LETTERS.sub("", code):
                self._percent_formats.add(number)
        elif name == "cellXfs":
            self._within = True
        elif name == "xf" and self._within:
            number = _number(attributes.get("numFmtId", ""))
            if number in self._day_formats:
                self._days[self._count] = self._day_formats[number]
            elif number in self._percent_formats:
                self._percentages.add(self._count)
            self._count += 1

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "cellXfs":
            self._within = False

    def text(self, piece: str) -> None:
        """Some characters within the present element."""


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None
