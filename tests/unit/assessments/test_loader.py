"""The loader: what is taken, and that every hostile file gets the one refusal and never another exception."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assessments import loader
from assessments.definition import AnswerKind, Instrument
from assessments.findings import FindingSeverity, InstrumentFinding
from assessments.loader import InstrumentFileError, load_instrument, load_published, published_keys
from assessments.validation import FINDINGS_MAX, check_file
from tests.support.instrument_files import edited, published_bytes
from tests.unit.assessments.hostile_files import HOSTILE, OTHER_SHAPE


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_file_is_refused_and_nothing_else_happens(data: bytes) -> None:
    with pytest.raises(InstrumentFileError) as refused:
        load_instrument(data)

    assert refused.value.problems
    assert all(problem.where and problem.message_en and problem.message_id for problem in refused.value.problems)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("five thousand brackets", "too-deep"),
        ("brackets hidden behind strings", "too-deep"),
        ("a key of half a million dots", "too-deep"),
        ("a number of 5,000 digits", "not-toml"),
        ("the same key twice", "not-toml"),
        ("a byte order mark", "byte-order-mark"),
        ("not UTF-8", "not-utf-8"),
        ("two mebibytes", "too-large"),
    ],
)
def test_hostile_file_is_refused_for_its_own_reason(name: str, code: str) -> None:
    assert [found.code for found in check_file(HOSTILE[name])] == [code]


def test_findings_of_one_file_are_limited() -> None:
    assert len(check_file(HOSTILE["a hundred thousand empty nodes"])) == FINDINGS_MAX


def test_many_warnings_do_not_hide_an_error() -> None:
    scale = '\n[[scale]]\nkey = "k{n}"\nlabel = "l"\nkind = "choice"\nscores = {{ A = "0.9", B = "0" }}\n'
    text = OTHER_SHAPE + "".join(scale.format(n=n) for n in range(FINDINGS_MAX + 1))

    assert load_instrument(text.encode()).key == "lain-1"
    with pytest.raises(InstrumentFileError, match=r"percent: 50 % of 20 is 10 points, not 12"):
        load_instrument(text.replace('points = "12"', 'points = "12"\npercent = "50"').encode())


def test_brackets_and_dots_in_texts_are_no_nesting() -> None:
    data = edited("[[indicator]]", "A.I.1.i.a", "Tim ZI belum ada", "[" * 40 + "." * 40)

    assert load_instrument(data).indicators[0].options[1].criterion == "[" * 40 + "." * 40


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
@example(b"[[node]]\ncode = true")
def test_random_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(InstrumentFileError):
        load_instrument(data)


@settings(max_examples=60, deadline=None)
@given(
    position=st.integers(0, len(published_bytes())),
    removed=st.integers(0, 40),
    added=st.binary(max_size=12) | st.sampled_from([b'"', b"[", b"]", b"{", b"}", b"\n", b"= 1", b"[[node]]\n", b"\\"]),
)
def test_a_mutated_file_is_loaded_or_refused_and_never_fails(position: int, removed: int, added: bytes) -> None:
    original = published_bytes()
    data = original[:position] + added + original[position + removed :]

    findings = check_file(data)
    try:
        outcome: Instrument | InstrumentFileError = load_instrument(data)
    except InstrumentFileError as refused:
        outcome = refused

    assert isinstance(outcome, InstrumentFileError) is any(found.severity == "error" for found in findings)


_VALUES = st.recursive(
    st.text(max_size=5) | st.integers() | st.booleans() | st.floats() | st.sampled_from(["A.I", "1", "choice", "lke"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(
    table=st.sampled_from(["source", "scale", "node", "area", "indicator", "predicate", "minimum", "sheet_row"]),
    value=_VALUES,
    key=st.sampled_from(["key", "code", "weight", "row", "scores", "criteria", "inputs", "formula", "sums", "parts"]),
)
def test_values_of_any_type_are_refused_at_any_key(table: str, key: str, value: object) -> None:
    data = f"[[{table}]]\n{key} = {_toml(value)}\n".encode()

    with pytest.raises(InstrumentFileError) as refused:
        load_instrument(data)

    assert {problem.code for problem in refused.value.problems}.isdisjoint({"not-toml"})


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(letter):08x}" for letter in value if not 0xD800 <= ord(letter) < 0xE000) + '"'
    if isinstance(value, list):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"k{n} = {_toml(item)}" for n, item in enumerate(value.values())) + " }"
    return repr(value)


def test_an_instrument_of_another_shape_is_taken() -> None:
    instrument = load_instrument(OTHER_SHAPE.encode())

    assert check_file(OTHER_SHAPE.encode()) == ()
    assert instrument.status == "repealed"
    assert instrument.areas[0].nodes == ("A.I",)
    assert [indicator.kind for indicator in instrument.indicators] == [AnswerKind.CHOICE, AnswerKind.INDEX]
    assert instrument.indicators_by_code["B.1"].parent == "B"
    assert instrument.scales_by_key["tlhp"].maximum == 100


def test_digest_is_that_of_the_bytes() -> None:
    data = published_bytes() + b"\n# catatan\n"

    assert load_instrument(data).digest == hashlib.sha256(data).hexdigest()


def test_error_names_every_problem_in_one_line() -> None:
    problems = (_finding("a", "file"), _finding("b", "[[node]] 1"))

    assert str(InstrumentFileError(problems)) == "file: a en; [[node]] 1: b en"


def _finding(code: str, where: str) -> InstrumentFinding:
    return InstrumentFinding(code, where, f"{code} en", f"{code} id", FindingSeverity.ERROR)


def test_published_instrument_is_loaded_once() -> None:
    assert load_published("zi-2021") is load_published("zi-2021")


def test_unpublished_key_is_unknown() -> None:
    assert "zi-2099" not in published_keys()
    with pytest.raises(KeyError):
        load_published("zi-2099")


def test_published_file_with_another_digest_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "_digests", lambda: {"zi-2021": "0" * 64})

    with pytest.raises(InstrumentFileError, match="was altered"):
        loader.load_published.__wrapped__("zi-2021")
