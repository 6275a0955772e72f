"""Entries seal themselves."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from integrity_zone.domain.journal.entry import (
    UnknownEntryFormatError,
    current_form,
    entry_id,
    instant_text,
    value_digest,
)
from tests.support.journals import Copy

COPY = Copy("a")
FIRST = COPY.write("answer/zi-2021/2026/A.I.1.i.a/unit", "value", {"agen": 7, "perubahan": None})
SECOND = COPY.write("answer/zi-2021/2026/A.I.1.i.a/unit", "value", "A")


def test_id_is_the_hash_of_the_canonical_json_of_all_but_salt_and_value() -> None:
    sealed = {
        "v": 1,
        "workspace": SECOND.workspace,
        "replica": "a",
        "seq": 2,
        "previous": FIRST.id.hex(),
        "at": "2026-03-02T08:00:00.000000Z",
        "actor": "a",
        "step": "a1",
        "kind": "answer",
        "subject": "answer/zi-2021/2026/A.I.1.i.a/unit",
        "field": "value",
        "digest": SECOND.digest.hex(),
        "parents": [FIRST.id.hex()],
    }
    spelled = json.dumps(sealed, sort_keys=True, separators=(",", ":")).encode()
    assert SECOND.id == hashlib.sha256(spelled).digest()


def test_digest_is_the_hash_of_salt_and_value() -> None:
    assert FIRST.salt is not None
    assert FIRST.digest == hashlib.sha256(FIRST.salt + b'{"agen":7,"perubahan":null}').digest()
    assert value_digest(b"x" * 16, None) == hashlib.sha256(b"x" * 16 + b"null").digest()


@pytest.mark.parametrize("name", [field.name for field in fields(SECOND) if field.name not in {"id", "salt", "value"}])
def test_no_field_changes_without_changing_the_id(name: str) -> None:
    others: dict[type, Any] = {int: 9, str: "x", bytes: b"x" * 32, tuple: ()}
    changed = replace(SECOND, **{name: others[type(getattr(SECOND, name))]})
    assert entry_id(changed) != SECOND.id


def test_withheld_value_leaves_the_id_as_it_is() -> None:
    withheld = SECOND.without_value()
    assert withheld.withheld
    assert entry_id(withheld) == SECOND.id


def test_form_of_the_future_is_refused() -> None:
    assert current_form(SECOND) is SECOND
    with pytest.raises(UnknownEntryFormatError):
        current_form(replace(SECOND, v=2))


def test_moments_are_written_in_utc_with_six_decimals() -> None:
    jakarta = timezone(timedelta(hours=7))
    assert instant_text(datetime(2026, 1, 1, 3, 0, tzinfo=jakarta)) == "2025-12-31T20:00:00.000000Z"
    assert instant_text(datetime(2026, 1, 1, 3, 0, 0, 5, tzinfo=UTC)) == "2026-01-01T03:00:00.000005Z"
