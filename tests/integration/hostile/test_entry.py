"""Every hostile text through every field that takes one: kept as text, or refused with a code; never anything else."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

from integrity_zone.domain.text import clean_line, clean_text
from integrity_zone.services.catalog import instrument
from tests.support.hostile_texts import HOSTILE_TEXTS, HostileText

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.command_line import CommandLine, Outcome

#: An option key that every such indicator offers, and codes in the order of the worksheet.
_CODES = [indicator.code for indicator in instrument("zi-2021").indicators]
#: A message longer than this repeats what was given instead of naming it.
_LONGEST_MESSAGE = 1_500


def _is_plain(text: str) -> bool:
    """Nothing invisible, nothing that turns the line around, one spelling, one line."""
    unseen = any(unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for letter in text)
    not_letters = any(ord(letter) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(letter) <= 0xFDEF for letter in text)
    return not unseen and not not_letters and unicodedata.is_normalized("NFC", text) and " ".join(text.split()) == text


def _of(family: str) -> list[HostileText]:
    return [item for item in HOSTILE_TEXTS if item.family == family]


FAMILIES = sorted({item.family for item in HOSTILE_TEXTS})
by_family = pytest.mark.parametrize("family", FAMILIES)


def _refused(outcome: Outcome) -> set[str]:
    """The codes of an orderly refusal: exit 3, a line each, none of them endless."""
    assert outcome.code == 3, outcome
    assert max(map(len, outcome.err.splitlines())) < _LONGEST_MESSAGE, outcome.err[:3000]
    assert all(line.isprintable() for line in outcome.err.splitlines()), outcome.err
    return set(outcome.refusals)


def _json_file(path: Path, data: Any) -> Path:
    """A file as another program would write it; halves of letters only fit in as escapes."""
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_list_holds_what_it_promises() -> None:
    assert len(HOSTILE_TEXTS) >= 200
    assert (
        len({item.name for item in HOSTILE_TEXTS}) == len({item.text for item in HOSTILE_TEXTS}) == len(HOSTILE_TEXTS)
    )
    assert len(FAMILIES) >= 12


@by_family
def test_texts_already_plain_are_never_changed_and_others_become_plain(family: str) -> None:
    for item in _of(family):
        kept = clean_line(item.text)
        assert _is_plain(kept), item.name
        assert kept == item.text or not _is_plain(item.text), item.name
        assert "\n".join(map(clean_line, clean_text(item.text).split("\n"))) == clean_text(item.text), item.name


@by_family
def test_unit_name_code_and_actor(cli: CommandLine, tmp_path: Path, family: str) -> None:
    for number, item in enumerate(_of(family)):
        file, kept = tmp_path / f"{number}.zi", clean_line(item.text)
        words = ("new", file, "--unit", item.text, "--year", 2026, "--actor", item.text)
        if not kept or len(kept) > 200:
            assert _refused(cli(*words)) <= {"bad-unit", "too-long"}, item.name
            assert not file.exists()
            continue
        short = len(kept) <= 64
        code = f"--code={item.text}" if short else "--code=DU"
        made = cli.json(*words, code)
        assert made["unit"] == kept, item.name
        if not short:
            assert _refused(cli(*words[:1], tmp_path / "c.zi", *words[2:], f"--code={item.text}")) == {"too-long"}


@by_family
def test_answers_and_notes_as_typed(cli: CommandLine, tmp_path: Path, family: str) -> None:
    file = tmp_path / "unit.zi"
    cli.done("new", file, "--unit", "Dinas Uji", "--year", 2026)
    kept: dict[str, str] = {}
    for item, code in zip(_of(family), _CODES, strict=False):
        assert _refused(cli("answer", file, "--", item.text, item.text)) == {"unknown-indicator"}, item.name
        outcome = cli("answer", file, code, "-", f"--note={item.text}")
        note = clean_text(item.text)
        if len(note) > 8_000:
            assert _refused(outcome) <= {"too-long", "text-too-long"}, item.name
            continue
        assert outcome.code == 0, (item.name, outcome)
        kept |= {code: note} if note else {}
    assert cli.json("answers", "export", file)["notes"] == kept
    code, item = _CODES[0], _of(family)[0]
    assert _refused(cli("answer", file, "--", code, item.text)) <= {"unknown-option", "bad-count", "out-of-range"}


@by_family
def test_keys_values_and_notes_of_an_answers_file(cli: CommandLine, tmp_path: Path, family: str) -> None:
    file, source = tmp_path / "unit.zi", tmp_path / "answers.json"
    cli.done("new", file, "--unit", "Dinas Uji", "--year", 2026)

    def taken(data: Any) -> Outcome:
        return cli("answers", "import", file, _json_file(source, data))

    items = dict(zip(_CODES, _of(family), strict=False))
    whole = {code: item.text for code, item in items.items() if item.is_encodable}
    for code, item in items.items():
        if not item.is_encodable:
            for data in ({item.text: "A"}, {code: item.text}, {"answers": {}, "notes": {code: item.text}}):
                assert _refused(taken(data)) == {"bad-json"}, item.name
    # All at once, since every refusal is named: one for each text.
    batches: tuple[tuple[Any, set[str]], ...] = (
        (dict.fromkeys(whole.values(), "A"), {"unknown-indicator"}),
        (whole, {"unknown-option", "bad-count", "out-of-range"}),
        ({code: {text: 1} for code, text in whole.items()}, {"unknown-option", "bad-count", "out-of-range"}),
        ({"answers": {}, "notes": dict.fromkeys(whole.values(), "x")}, {"unknown-indicator"}),
    )
    for data, codes in batches:
        outcome = taken(data)
        assert _refused(outcome) <= codes
        assert len(outcome.refusals) == len(whole)
    for text in whole.values():
        assert len(_refused(cli("score", "--answers", _json_file(source, {"answers": {}, "stage": text})))) == 1
        assert len(_refused(cli("score", "--answers", _json_file(source, {"answers": {}, "instrument": text})))) == 1
    notes = {code: text for code, text in whole.items() if len(clean_text(text)) <= 8_000}
    for code in whole.keys() - notes.keys():
        assert _refused(taken({"answers": {}, "notes": {code: whole[code]}})) <= {"too-long", "text-too-long"}
    assert taken({"answers": {}, "notes": notes}).code == 0
    kept = {code: clean_text(text) for code, text in notes.items() if clean_text(text)}
    assert cli.json("answers", "export", file)["notes"] == kept


@by_family
def test_codes_asked_for(cli: CommandLine, tmp_path: Path, family: str) -> None:
    answers = _json_file(tmp_path / "answers.json", {})
    for item in _of(family):
        if item.name in {"control/empty", "path/option"}:
            continue  # no code at all; a wish for help, which is granted
        outcome = cli("score", "--answers", answers, f"--explain={item.text}")
        assert _refused(outcome) == {"unknown-indicator"}, item.name
        assert _refused(cli("score", "--answers", answers, f"--instrument={item.text}")) == {"unknown-instrument"}
        for words in (("score", f"--stage={item.text}"), ("score", item.text, "--year", item.text), (item.text,)):
            wrong = cli(*words, "--answers", answers)
            assert wrong.code == 2, item.name
            assert all(line.isprintable() for line in wrong.err.splitlines()), item.name


@by_family
def test_facts_of_a_document(cli: CommandLine, tmp_path: Path, family: str) -> None:
    file, code = tmp_path / "unit.zi", _CODES[0]
    cli.done("new", file, "--unit", "Dinas Uji", "--year", 2026)
    expected: dict[str, dict[str, str | None]] = {}
    for number, item in enumerate(_of(family)):
        kept, lines, url = clean_line(item.text), clean_text(item.text), f"https://contoh.invalid/{number}"
        fields = (("title", 300, kept), ("number", 120, kept), ("page", 40, kept), ("note", 4_000, lines))
        fitting = [(name, cleaned) for name, limit, cleaned in fields if len(cleaned) <= limit]
        words = ("evidence", "add", file, code, url)
        for name, limit, cleaned in fields:
            if len(cleaned) > limit:
                assert _refused(cli(*words, f"--{name}={item.text}")) == {"too-long"}, (item.name, name)
        outcome = cli(*words, *(f"--{name}={item.text}" for name, _ in fitting))
        assert outcome.code == 0, (item.name, outcome)
        expected[url] = dict(fitting) if kept else {}
    rows = {row["url"]: row for row in cli.json("evidence", "list", file)["links"]}
    assert {url: {name: rows[url][name] for name in facts} for url, facts in expected.items()} == expected
    assert cli.done("evidence", "list", file).out.count("\n") == len(rows)
    assert cli.json("check", file, "--deep")["problems"] == []


@by_family
def test_addresses_and_searches(cli: CommandLine, tmp_path: Path, family: str) -> None:
    file, code = tmp_path / "unit.zi", _CODES[0]
    cli.done("new", file, "--unit", "Dinas Uji", "--year", 2026)
    kept = set()
    for item in _of(family):
        url = f"https://contoh.invalid/?q={item.text}"
        outcome = cli("evidence", "add", file, code, url)
        if outcome.code == 0:
            assert _is_plain(url), item.name
            kept.add(url)
        else:
            assert _refused(outcome) == {"bad-url"}, item.name
        assert _refused(cli("evidence", "extract", file, "--", item.text, tmp_path / "out")) == {"not-found"}, item.name
        words = ("evidence", "search", file)
        assert cli.done(*words, "--json", "--", item.text).json["text"] == item.text, item.name
        assert all(map(str.isprintable, cli.done(*words, "--", item.text).out.split("\n"))), item.name
    assert {row["url"] for row in cli.json("evidence", "list", file)["documents"]} == kept
