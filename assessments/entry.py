"""One table of an instrument file, read key by key; what is wrong is noted with its place and reading goes on."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from assessments.findings import InstrumentFinding, finding

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    Word = TypeVar("Word", bound=StrEnum)

ENTRIES_MAX = 2000
TEXT_MAX = 300
WHOLE_NUMBER_MAX = 99_999

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,31}")
_INPUT_KEY = re.compile(r"[a-z][a-z0-9_]{0,31}")
_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,5})(?:\.[0-9]{1,6})?")
_NAMES_SHOWN = 5


def is_code(value: object) -> bool:
    """Whether this can be a code or key of an instrument."""
    return isinstance(value, str) and _CODE.fullmatch(value) is not None


class Entry:
    """A table with its place. Every reader returns a harmless value when the key is missing or wrong."""

    def __init__(self, table: Mapping[str, object], where: str, problems: list[InstrumentFinding]) -> None:
        """Start reading.

        Args:
            table: Key -> value, as parsed.
            where: The place of the table, see `findings.place`.
            problems: Where problems are added.
        """
        self.where = where
        self._table = table
        self._problems = problems
        self._read: set[str] = set()

    def has(self, key: str) -> bool:
        """Whether the key is given at all."""
        return key in self._table

    def code(self, key: str) -> str:
        """A code; "?" when it is wrong."""
        value = self._take(key)
        if is_code(value):
            return str(value)
        self._refuse(key, value, "bad-code")
        return "?"

    def input_key(self, key: str) -> str:
        """The key of a count; "?" when it is wrong."""
        value = self._take(key)
        if isinstance(value, str) and _INPUT_KEY.fullmatch(value):
            return value
        self._refuse(key, value, "bad-input-key")
        return "?"

    def text(self, key: str) -> str:
        """One line of text."""
        value = self._take(key)
        if _is_text(value):
            return str(value)
        self._refuse(key, value, "bad-text", limit=TEXT_MAX)
        return ""

    def number(self, key: str) -> Fraction:
        """An exact number of at least 0, written as text."""
        value = self._take(key)
        if isinstance(value, str) and _NUMBER.fullmatch(value):
            return Fraction(value)
        self._refuse(key, value, "bad-number")
        return Fraction(0)

    def optional_number(self, key: str) -> Fraction | None:
        """As `number`; None when the key is not given."""
        return self.number(key) if self.has(key) else None

    def whole_number(self, key: str) -> int | None:
        """A whole number of at least 1; None when the key is not given."""
        if not self.has(key):
            return None
        value = self._take(key)
        if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= WHOLE_NUMBER_MAX:
            return value
        self._refuse(key, value, "bad-whole-number", limit=WHOLE_NUMBER_MAX)
        return None

    def needed_whole_number(self, key: str) -> int:
        """As `whole_number`; 0 when it is missing or wrong."""
        if not self.has(key):
            self._refuse(key, None, "missing-key")
        return self.whole_number(key) or 0

    def fixed_number(self, key: str, expected: int) -> None:
        """A whole number that can only have this value."""
        value = self._take(key)
        if type(value) is not int or value != expected:
            self._refuse(key, value, "bad-format")

    def word(self, key: str, words: type[Word]) -> Word:
        """A word of this list; its last one when it is wrong."""
        value = self._take(key)
        allowed = list(words)
        if isinstance(value, str) and value in {str(word) for word in allowed}:
            return words(value)
        self._refuse(key, value, "bad-word", allowed=", ".join(allowed))
        return allowed[-1]

    def flag(self, key: str) -> bool:
        """True or false; true when it is wrong."""
        value = self._take(key)
        if isinstance(value, bool):
            return value
        self._refuse(key, value, "bad-flag")
        return True

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty when the key is not given."""
        value = self._take(key) if self.has(key) else []
        if isinstance(value, list) and all(_is_text(item) for item in value):
            return tuple(value)
        self._refuse(key, value, "bad-list", what='"..."')
        return ()

    def numbers_by_name(self, key: str) -> dict[str, Fraction]:
        """A table name -> number, in the order of the file; empty when the key is not given."""
        inner = self.table(key)
        return {name: inner.number(name) for name in inner.names()} if inner else {}

    def texts_by_name(self, key: str) -> dict[str, str]:
        """A table name -> text, in the order of the file; empty when the key is not given."""
        inner = self.table(key)
        return {name: inner.text(name) for name in inner.names()} if inner else {}

    def names(self) -> tuple[str, ...]:
        """The keys of this table, where they are free names; keys that are no codes are noted and left out."""
        good = tuple(name for name in self._table if is_code(name))
        if len(good) < len(self._table):
            self._problems.append(finding("bad-code", self.where))
        return good

    def table(self, key: str) -> Entry | None:
        """A table within this one; None when the key is not given or no table."""
        if not self.has(key):
            return None
        value = self._take(key)
        if isinstance(value, dict):
            return Entry(value, f"{self.where}, {key}", self._problems)
        self._refuse(key, value, "bad-list", what="key = value")
        return None

    def tables(self, key: str) -> tuple[Entry, ...]:
        """A list of tables within this one; empty when the key is not given."""
        value = self._take(key) if self.has(key) else []
        if not (isinstance(value, list) and all(isinstance(item, dict) for item in value)):
            self._refuse(key, value, "bad-list", what="{ ... }")
            return ()
        return tuple(
            Entry(item, f"{self.where}, {key} {number}", self._problems) for number, item in enumerate(value, start=1)
        )

    def close(self) -> None:
        """Note the keys that nobody asked for."""
        unknown = [key for key in self._table if key not in self._read]
        if unknown:
            self._problems.append(finding("unknown-key", self.where, names=_shown(unknown)))

    def _take(self, key: str) -> object:
        self._read.add(key)
        return self._table.get(key)

    def _refuse(self, key: str, value: object, code: str, **details: object) -> None:
        problem = "missing-key" if value is None else code
        self._problems.append(finding(problem, f"{self.where}, {key}", **details))


def entries(
    tables: Mapping[str, object], name: str, label: tuple[str, ...], problems: list[InstrumentFinding]
) -> tuple[Entry, ...]:
    """The entries of an array of tables, each with its place.

    Args:
        tables: The top-level tables.
        name: "node" for `[[node]]`.
        label: Keys whose values name an entry in its place.
        problems: Where problems are added.
    """
    found = tables.get(name, [])
    if not (isinstance(found, list) and all(isinstance(item, dict) for item in found)):
        problems.append(finding("wrong-table", f"[[{name}]]", expected=f"[[{name}]]"))
        return ()
    if len(found) > ENTRIES_MAX:
        problems.append(finding("too-many", f"[[{name}]]", limit=ENTRIES_MAX))
        found = found[:ENTRIES_MAX]
    return tuple(
        Entry(item, ", ".join(filter(None, (f"[[{name}]] {number}", _label(item, label)))), problems)
        for number, item in enumerate(found, start=1)
    )


def _label(item: Mapping[str, object], keys: tuple[str, ...]) -> str:
    return " ".join(str(item[key]) for key in keys if is_code(item.get(key)))


def _is_text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= TEXT_MAX and bool(value.strip()) and value.isprintable()


def _shown(names: list[str]) -> str:
    shown = [name if is_code(name.replace("_", "-")) else ascii(name)[:40] for name in names[:_NAMES_SHOWN]]
    return ", ".join(shown) + (" ..." if len(names) > _NAMES_SHOWN else "")
