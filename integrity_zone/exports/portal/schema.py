"""Checks a document against the schema of the portal file: the few words of JSON Schema that this schema uses."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_FILE = "portal.schema.json"
_DEFINITIONS = "#/$defs/"
_TYPES: Mapping[str, Callable[[object], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}
#: What a schema may say here. Anything else would be passed over in silence.
KEYWORDS = frozenset(
    {"$schema", "$defs", "$ref", "title", "type", "enum", "required", "properties", "additionalProperties", "items"}
    | {"minItems", "maxItems", "minLength", "minimum", "maximum"}
)


@cache
def portal_schema() -> Mapping[str, Any]:
    """The schema of the portal file."""
    text = files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    schema: Mapping[str, Any] = json.loads(text)
    return schema


def complaints(document: object) -> tuple[str, ...]:
    """Where a document is not as the schema has it, as JSON paths with what is expected there.

    Args:
        document: As JSON has it.
    """
    schema = portal_schema()
    return tuple(_complaints(document, schema, schema, "$"))


def _complaints(value: object, rule: Mapping[str, Any], schema: Mapping[str, Any], place: str) -> Iterator[str]:
    if "$ref" in rule:
        rule = schema["$defs"][str(rule["$ref"]).removeprefix(_DEFINITIONS)]
    kinds = rule.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(_TYPES[kind](value) for kind in kinds):
        yield f"{place}: {' | '.join(kinds)}"
        return
    # `True in [1]` is so in Python and not in JSON.
    if "enum" in rule and not any(type(value) is type(one) and value == one for one in rule["enum"]):
        yield f"{place}: {' | '.join(map(str, rule['enum']))}"
    if isinstance(value, dict):
        yield from _of_object(value, rule, schema, place)
    elif isinstance(value, list):
        yield from _of_list(value, rule, schema, place)
    else:
        yield from _of_single(value, rule, place)


def _of_object(
    value: Mapping[str, object], rule: Mapping[str, Any], schema: Mapping[str, Any], place: str
) -> Iterator[str]:
    known = rule.get("properties", {})
    yield from (f"{place}.{key}: required" for key in rule.get("required", ()) if key not in value)
    for key, part in value.items():
        if key in known:
            yield from _complaints(part, known[key], schema, f"{place}.{key}")
        elif rule.get("additionalProperties") is False:
            yield f"{place}.{key}: unknown"


def _of_list(value: list[object], rule: Mapping[str, Any], schema: Mapping[str, Any], place: str) -> Iterator[str]:
    least, most = rule.get("minItems", 0), rule.get("maxItems")
    if len(value) < least or (most is not None and len(value) > most):
        yield f"{place}: {least} .. {'*' if most is None else most}"
    for number, part in enumerate(value):
        yield from _complaints(part, rule.get("items", {}), schema, f"{place}[{number}]")


def _of_single(value: object, rule: Mapping[str, Any], place: str) -> Iterator[str]:
    if isinstance(value, str) and len(value) < rule.get("minLength", 0):
        yield f"{place}: minLength {rule['minLength']}"
    if isinstance(value, int | float) and not isinstance(value, bool):
        if "minimum" in rule and not value >= rule["minimum"]:
            yield f"{place}: minimum {rule['minimum']}"
        if "maximum" in rule and not value <= rule["maximum"]:
            yield f"{place}: maximum {rule['maximum']}"
