"""Whether two instruments ask the same: the identity of an indicator by what it asks and what may be answered."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.canonical import canonical_json

if TYPE_CHECKING:
    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.journal.canonical import JsonValue


def indicator_digest(indicator: Indicator) -> str:
    """SHA-256 (hex) over what is asked, its options and its counts. Where it stands and what it weighs is left out."""
    asked: dict[str, JsonValue] = {
        "code": indicator.code,
        "title": indicator.title,
        "kind": indicator.kind.value,
        "scale": indicator.scale,
        "options": [[option.key, str(option.score), option.criterion] for option in indicator.options],
        "inputs": [[item.key, item.label, item.role.value] for item in indicator.inputs],
        "formula": _formula(indicator),
    }
    return sha256(canonical_json(asked)).hexdigest()


def same_indicators(earlier: Instrument, present: Instrument) -> frozenset[str]:
    """Codes of the indicators that both instruments ask alike, on a scale of the same range."""
    if earlier.digest == present.digest:
        return frozenset(present.indicators_by_code)
    return frozenset(
        code
        for code, indicator in present.indicators_by_code.items()
        if (before := earlier.indicators_by_code.get(code)) is not None
        and indicator_digest(before) == indicator_digest(indicator)
        and earlier.scales_by_key[before.scale] == present.scales_by_key[indicator.scale]
    )


def _formula(indicator: Indicator) -> JsonValue:
    formula = indicator.formula
    if formula is None:
        return None
    return [formula.kind.value, str(formula.cap), str(formula.zero_denominator), formula.part_of_whole]
