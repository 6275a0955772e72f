"""Reads a JSON file from outside: limits first, everything exact, nothing said twice."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from integrity_zone.errors import UserInputError
from integrity_zone.services.reading import read_limited

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

JSON_MAX_BYTES = 4 * 1024 * 1024
JSON_MAX_DEPTH = 32
JSON_MAX_DIGITS = 18

#: What comes out: mappings, lists, text, int, Decimal, bool, None. Never a float.
JsonValue: TypeAlias = "Mapping[str, JsonValue] | list[JsonValue] | str | int | Decimal | bool | None"


class BadJsonError(UserInputError):
    """The file is not the JSON that was asked for."""

    code = "bad-json"
    template_en = "{path}: {reason}; nothing was changed"
    template_id = "{path}: {reason_id}; tidak ada yang diubah"


class _RefusedPartError(ValueError):
    """A part of the document that the reader does not take; becomes a BadJsonError with the file's name."""

    def __init__(self, english: str, indonesian: str) -> None:
        self.english = english
        self.indonesian = indonesian
        super().__init__(english)


def read_json_object(path: Path) -> Mapping[str, JsonValue]:
    """Read one JSON object from a file (at most 4 MiB, 32 levels deep).

    Returns:
        Key -> value; numbers as int or Decimal.

    Raises:
        BadJsonError: Not UTF-8, not JSON, too deep, a key said twice, a number out of bounds, or not an object.
        EnvironmentProblem: The file cannot be read.
    """
    data = read_limited(path, JSON_MAX_BYTES)
    try:
        value = _parse(data)
    except _RefusedPartError as refused:
        raise BadJsonError(path=path, reason=refused.english, reason_id=refused.indonesian) from None
    if not isinstance(value, dict):
        raise BadJsonError(
            path=path,
            reason="a JSON object { ... } is expected",
            reason_id="yang diminta objek JSON { ... }",
        )
    return value


def _parse(data: bytes) -> JsonValue:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise _RefusedPartError(
            f"not UTF-8 text (byte {problem.start})", f"bukan teks UTF-8 (bita {problem.start})"
        ) from None
    if text.startswith("\ufeff"):
        raise _RefusedPartError("starts with a byte order mark; save it without one", "diawali BOM; simpan tanpa BOM")
    _check_depth(text)
    try:
        value: JsonValue = json.loads(
            text,
            parse_float=_decimal,
            parse_int=_whole,
            parse_constant=_no_constant,
            object_pairs_hook=_object_without_doubles,
        )
    except json.JSONDecodeError as problem:
        raise _RefusedPartError(
            f"not JSON: {problem.msg} (line {problem.lineno}, column {problem.colno})",
            f"bukan JSON yang benar (baris {problem.lineno}, kolom {problem.colno})",
        ) from None
    _check_text(value)
    return value


def _check_depth(text: str) -> None:
    """Refuse deep nesting before the parser recurses into it; brackets inside strings do not count."""
    depth = 0
    in_string = False
    escaped = False
    for character in text:
        if in_string:
            in_string = escaped or character != '"'
            escaped = not escaped and character == "\\"
        elif character == '"':
            in_string, escaped = True, False
        elif character in "[{":
            depth += 1
            if depth > JSON_MAX_DEPTH:
                raise _RefusedPartError(
                    f"nested deeper than {JSON_MAX_DEPTH} levels", f"bersarang lebih dari {JSON_MAX_DEPTH} tingkat"
                )
        elif character in "]}":
            depth -= 1


def _object_without_doubles(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    found: dict[str, JsonValue] = {}
    for key, value in pairs:
        if key in found:
            raise _RefusedPartError(f"the key {key[:40]!r} stands twice", f"kunci {key[:40]!r} tertulis dua kali")
        found[key] = value
    return found


def _whole(text: str) -> int:
    _check_digits(text)
    return int(text)


def _decimal(text: str) -> Decimal:
    _check_digits(text)
    return Decimal(text)


def _check_digits(text: str) -> None:
    if sum(character.isdigit() for character in text) > JSON_MAX_DIGITS:
        raise _RefusedPartError(
            f"a number of more than {JSON_MAX_DIGITS} digits", f"ada angka lebih dari {JSON_MAX_DIGITS} digit"
        )


def _no_constant(name: str) -> JsonValue:
    raise _RefusedPartError(f"{name} is not a number", f"{name} bukan angka")


def _check_text(value: JsonValue) -> None:
    """Refuse lone surrogates: they cannot be written as UTF-8 again."""
    if isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise _RefusedPartError("a text holds half a character (lone surrogate)", "ada teks berisi setengah aksara")
    elif isinstance(value, dict):
        for key, item in value.items():
            _check_text(key)
            _check_text(item)
    elif isinstance(value, list):
        for item in value:
            _check_text(item)
