"""One spelling for every value."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.journal.canonical import canonical_json

if TYPE_CHECKING:
    from integrity_zone.domain.journal.canonical import JsonValue

TEXT = st.text(st.characters(codec="utf-8"))
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abcdef"), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "spelling"),
    [
        (None, "null"),
        ("3.6", '"3.6"'),
        ({"perubahan": 7, "agen": None}, '{"agen":null,"perubahan":7}'),
        (["a", True, -1], '["a",true,-1]'),
        ('"\\/\n\x01\x7fé', '"\\"\\\\/\\n\\u0001\x7fé"'),
        ("e\u0301", '"é"'),
        ({"\U0001f600": 1, "\uffff": 2, "Z": 3, "a": 4}, '{"Z":3,"a":4,"\uffff":2,"\U0001f600":1}'),
    ],
)
def test_value_has_the_spelling_of_the_page(value: JsonValue, spelling: str) -> None:
    assert canonical_json(value).decode() == spelling


@pytest.mark.parametrize("value", [3.6, Decimal("3.6"), {"a": 1.0}, [float("nan")], {1: "a"}, {"a"}, b"a"])
def test_floats_and_other_types_have_none(value: Any) -> None:
    with pytest.raises(TypeError):
        canonical_json(value)


def test_keys_that_become_one_are_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        canonical_json({"e\u0301": 1, "é": 2})


def test_half_a_surrogate_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        canonical_json("\ud800")


@given(VALUES)
def test_reading_and_spelling_again_changes_nothing(value: JsonValue) -> None:
    spelling = canonical_json(value)
    assert canonical_json(json.loads(spelling)) == spelling
