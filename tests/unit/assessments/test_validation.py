"""The linter: every kind of break in a copy of the published file is found, and its place is named."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments import findings
from assessments.findings import FindingSeverity
from assessments.loader import InstrumentFileError, load_instrument
from assessments.validation import check_file, check_instrument
from tests.support.builders import tiny_instrument
from tests.support.instrument_files import edited, entry_place, entry_texts, published_bytes
from tests.unit.assessments.broken_copies import BREAKS
from tests.unit.assessments.hostile_files import HOSTILE

if TYPE_CHECKING:
    from assessments.definition import Instrument


def _found(data: bytes) -> list[tuple[str, str]]:
    return [(finding.code, finding.where) for finding in check_file(data)]


def test_the_published_file_has_no_findings() -> None:
    assert check_file(published_bytes()) == ()


def test_the_tiny_instrument_has_no_findings() -> None:
    assert check_instrument(tiny_instrument()) == ()


def test_every_kind_of_finding_is_held_by_an_example() -> None:
    shown = {code for *_, code, _ in BREAKS}
    shown |= {finding.code for data in HOSTILE.values() for finding in check_file(data)}
    in_memory = {"empty-criterion", "digest-differs"}

    assert shown | in_memory == set(findings.SENTENCES)


@pytest.mark.parametrize(("header", "name", "old", "new", "code", "where"), BREAKS)
def test_a_break_is_found_at_its_place(header: str, name: str, old: str, new: str, code: str, where: str) -> None:
    assert (code, where) in _found(edited(header, name, old, new))


@pytest.mark.parametrize(("header", "name", "old", "new", "code", "where"), BREAKS)
def test_only_warnings_let_a_broken_copy_load(
    header: str, name: str, old: str, new: str, code: str, where: str
) -> None:
    data = edited(header, name, old, new)
    if all(finding.severity is FindingSeverity.WARNING for finding in check_file(data)):
        assert load_instrument(data).key == "zi-2021"
        return
    with pytest.raises(InstrumentFileError) as refused:
        load_instrument(data)
    assert code in {problem.code for problem in refused.value.problems} or code in {"best-not-one", "minimum-missing"}


def test_schema_problems_and_findings_are_reported_together() -> None:
    text = edited("[[node]]", "A.I.2", "row = 21", "rows = 21").decode()
    text = text.replace('role = "numerator"', 'role = "pembilang"', 1)
    text = text.replace('points = "18.25"', 'points = "18.5"', 1)

    assert _found(text.encode()) == [
        ("unknown-key", "[[node]] 8, A.I.2"),
        ("bad-word", "[[indicator]] 88, A.II.1.i.a, inputs 2, role"),
        ("parts-do-not-add-up", "[[minimum]] 9, WBK hasil.bersih, parts"),
    ]


def test_an_entry_that_cannot_be_read_is_not_blamed_twice() -> None:
    found = _found(edited("[[indicator]]", "A.II.1.i.a", 'role = "numerator"', 'role = "pembilang"'))

    assert found == [("bad-word", "[[indicator]] 88, A.II.1.i.a, inputs 2, role")]


def test_findings_speak_both_languages() -> None:
    (finding,) = check_file(edited("[[minimum]]", "WBK ipak", 'target = "B.I.a"', 'target = "B.I.z"'))

    assert finding.message_en == "B.I.z is neither total nor a node, an area or an indicator"
    assert finding.message_id == "B.I.z bukan total, simpul, area, ataupun butir"


def test_weights_in_messages_are_exact() -> None:
    found = check_file(edited("[[node]]", "A.I.1.i", 'weight = "0.5"', 'weight = "0.600001"'))

    assert [finding.message_en for finding in found] == ["what stands below adds up to 4.100001, not to 4"]


def _with_empty_criterion(instrument: Instrument) -> Instrument:
    first, *others = instrument.indicators
    options = (replace(first.options[0], criterion=" "), *first.options[1:])
    return replace(instrument, indicators=(replace(first, options=options), *others))


def _with_negative_score(instrument: Instrument) -> Instrument:
    first, *others = instrument.scales
    scores = MappingProxyType({"Ya": Fraction(1), "Tidak": Fraction(-1)})
    return replace(instrument, scales=(replace(first, scores=scores), *others))


def _with_own_score(instrument: Instrument) -> Instrument:
    first, *others = instrument.indicators
    options = (replace(first.options[0], score=Fraction(1, 2)), *first.options[1:])
    return replace(instrument, indicators=(replace(first, options=options), *others))


@pytest.mark.parametrize(
    ("broken", "code", "where"),
    [
        (_with_empty_criterion, "empty-criterion", "[[indicator]] 1, A.I.1.i.a, criteria, Ya"),
        (_with_negative_score, "score-out-of-range", "[[scale]] 1, ya-tidak, scores, Tidak"),
        (_with_own_score, "options-differ", "[[indicator]] 1, A.I.1.i.a, criteria"),
    ],
)
def test_breaks_no_file_can_hold_are_found_in_memory(broken: object, code: str, where: str) -> None:
    assert callable(broken)
    found = check_instrument(broken(tiny_instrument()))

    assert (code, where) in [(finding.code, finding.where) for finding in found]


def test_minimums_in_memory_are_numbered_predicate_by_predicate() -> None:
    instrument = tiny_instrument()
    wbk, wbbm = instrument.predicates
    low = replace(wbbm.minimums[0], points=Fraction(70))
    broken = replace(instrument, predicates=(wbk, replace(wbbm, minimums=(low, *wbbm.minimums[1:]))))

    assert [(finding.code, finding.where) for finding in check_instrument(broken)] == [
        ("minimum-below-earlier", "[[minimum]] 9, WBBM total, points")
    ]


ENTRIES = range(1, len(entry_texts()))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(ENTRIES))
def test_an_unknown_key_is_found_in_any_entry(number: int) -> None:
    pieces = list(entry_texts())
    header, _, rest = pieces[number].partition("\n")
    pieces[number] = f"{header}\nasing = 1\n{rest}"

    found = check_file("".join(pieces).encode())

    assert [(one.code, one.where.partition(",")[0]) for one in found] == [("unknown-key", entry_place(number))]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(ENTRIES), st.data())
def test_a_key_given_as_a_date_is_found_in_any_entry(number: int, data: st.DataObject) -> None:
    pieces = list(entry_texts())
    lines = pieces[number].split("\n")
    plain = [
        at for at, line in enumerate(lines) if " = " in line and not line.startswith(("#", " ")) and "[" not in line
    ]
    at = data.draw(st.sampled_from(plain))
    key = lines[at].partition(" = ")[0]
    lines[at] = f"{key} = 2021-12-31"
    pieces[number] = "\n".join(lines)

    found = check_file("".join(pieces).encode())

    assert (entry_place(number), key.replace(".", ", ")) in [
        (one.where.partition(",")[0], ", ".join(one.where.split(", ")[-1 - key.count(".") :])) for one in found
    ]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([n for n in ENTRIES if entry_texts()[n].startswith("[[node]]")]))
def test_a_heavier_node_is_found_at_the_node_above(number: int) -> None:
    pieces = list(entry_texts())
    pieces[number] = pieces[number].replace('weight = "', 'weight = "1', 1)
    node = int(entry_place(number).removeprefix("[[node]] ")) - 1
    parent = load_instrument(published_bytes()).nodes[node].parent
    above = "[instrument], total_weight" if parent is None else f", {parent}, weight"

    found = check_file("".join(pieces).encode())

    assert any(one.code == "weights-do-not-add-up" and one.where.endswith(above) for one in found)
