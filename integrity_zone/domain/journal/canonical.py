"""Canonical JSON: the one spelling of a value, so that a digest over it means something."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeAlias

#: Whole numbers and text only: a decimal is text ("3.6"), so that every machine spells it alike.
JsonValue: TypeAlias = "str | int | bool | Sequence[JsonValue] | Mapping[str, JsonValue] | None"


def canonical_json(value: JsonValue) -> bytes:
    """Spell a value: UTF-8, keys sorted by code point, no spaces, only needed escapes, strings in NFC.

    Args:
        value: Text, whole numbers, truth values, None, and sequences and mappings of these.

    Raises:
        TypeError: A float, a key that is no text, or another type.
        ValueError: Two keys that are the same in NFC, or half a surrogate pair.
    """
    return json.dumps(_normal(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def same_json(one: JsonValue, other: JsonValue) -> bool:
    """Whether two values are spelled alike; `1` and `True` are not."""
    return canonical_json(one) == canonical_json(other)


def _normal(value: JsonValue) -> object:
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return _normal_mapping(value)
    if isinstance(value, (list, tuple)):
        return [_normal(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no canonical JSON")


def _normal_mapping(value: Mapping[str, JsonValue]) -> dict[str, object]:
    normal: dict[str, object] = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise TypeError(f"a key must be text, not {type(key).__name__}")
        name = unicodedata.normalize("NFC", key)
        if name in normal:
            raise ValueError(f"the key {name!r} is there twice")
        normal[name] = _normal(item)
    return normal
