"""Every hostile text through every field of declaration, papers and registry: kept clean, or refused by its name."""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook

from integrity_zone.domain.ceremony import KeepsakeKind, Way
from integrity_zone.domain.ceremony_refusals import NoPlaceError
from integrity_zone.domain.declaration import Control, Declaration, Guest, Signatory, StaffMember
from integrity_zone.domain.declaration_file import (
    LINE_LIMIT,
    NAME_LIMIT,
    SHORT_LIMIT,
    declaration_document,
    parse_declaration,
)
from integrity_zone.domain.evidence_refusals import NoReasonError
from integrity_zone.domain.paper_texts import TEXT_LIMIT, cleaned_paper_text, text_problems
from integrity_zone.domain.papers import IssuedPaper, Letterhead, PaperKind, Papers
from integrity_zone.domain.requirements import RULES, Requirement, RequirementState
from integrity_zone.domain.staff_list import StaffFileError, StaffImport
from integrity_zone.domain.text import TooLongError, clean_line, clean_text
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.domain.year_calendar import CalendarEvent
from integrity_zone.errors import IntegrityZoneError, ProblemList
from integrity_zone.services.assessment.requirements import REQUIREMENT_NOTE_LIMIT, VALUE_LIMIT, set_requirement
from integrity_zone.services.assessment.year_calendar import (
    EVENT_NOTE_LIMIT,
    TITLE_LIMIT,
    add_event,
    remove_event,
    set_event,
)
from integrity_zone.services.charters.editing import change_declaration
from integrity_zone.services.charters.freezing import freeze_charter, unfreeze_charter
from integrity_zone.services.charters.keepsakes import KEEPSAKE_NOTE_LIMIT, PLACE_LIMIT, add_keepsake, publish
from integrity_zone.services.evidence.documents import REASON_LIMIT, NamedBytes
from integrity_zone.services.letterheads import ADDRESS_LIMIT, ADDRESS_LINES, checked_letterhead, set_letterhead
from integrity_zone.services.numbering import PATTERN_LIMIT, check_number_pattern, next_number
from integrity_zone.services.papers.material import NUMBER_LIMIT, PaperWish, asked_paper
from integrity_zone.services.papers.registry import issue_paper, withdraw_paper
from integrity_zone.services.papers.staff_lists import import_staff
from integrity_zone.services.papers.staff_table import staff_preview
from integrity_zone.services.papers.texts import set_paper_text, standing_text, text_of
from tests.support.builders import tiny_instrument
from tests.support.ceremonies import declared
from tests.support.hostile_texts import HOSTILE_TEXTS, some_of_each
from tests.support.workspaces import new_workspace, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

DAY = date(2026, 3, 2)
TEXTS = [item.text for item in HOSTILE_TEXTS]
LONGEST_SENTENCE = 1_500
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One workspace for all; every test of a field leaves the others alone."""
    folder = tmp_path_factory.mktemp("hostile")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(folder / "home"))
        return new_workspace(folder / "unit.zi")


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    with writing(file) as opened:
        yield opened


def refusals(act: Callable[..., object], *given: Any, **named: Any) -> list[IntegrityZoneError]:
    """What is refused, each in a sentence that can be read; empty when it was taken."""
    try:
        act(*given, **named)
    except ProblemList as several:
        found = list(several.problems)
    except IntegrityZoneError as one:
        found = [one]
    else:
        return []
    for problem in found:
        for language in ("en", "id"):
            sentence = problem.text(language)
            assert 0 < len(sentence) < LONGEST_SENTENCE, sentence[:200]
    return found


def codes(act: Callable[..., object], *given: Any, **named: Any) -> set[str]:
    return {problem.code for problem in refusals(act, *given, **named)}


def is_broken(text: str) -> bool:
    return any(unicodedata.category(letter) == "Cs" for letter in text)


def wrong(text: str, limit: int, *, required: bool = False) -> bool:
    """Whether a field of a declaration refuses a text."""
    return is_broken(text) or len(clean_line(text)) > limit or (required and not clean_line(text))


def _declaration(texts: Sequence[str]) -> Declaration:
    """Every text in every field of the lists, and in the fields of signatories as many as there may be."""
    signing = [
        Signatory(text, text, text, rank=text, nip=text, certificate=f"{place}", on_behalf_of=text)
        for place, text in enumerate(texts[:6])
    ]
    return Declaration(
        place=texts[0],
        number=texts[1 % len(texts)],
        government=texts[2 % len(texts)],
        witnesses=tuple(signing),
        guests=tuple(Guest(text, text) for text in texts[:300]),
        staff=tuple(StaffMember(text, text, text, text) for text in texts),
        commitments=tuple(texts[:12]),
        controls=tuple(Control(text, text, 1, confidential=bool(place % 2)) for place, text in enumerate(texts[:500])),
    )


def test_declaration_refuses_exactly_the_fields_that_cannot_be_kept() -> None:
    limits = {"name": NAME_LIMIT, "office": NAME_LIMIT, "nip": SHORT_LIMIT, "rank": SHORT_LIMIT}
    document = declaration_document(Declaration(staff=_declaration(TEXTS).staff))
    found = Counter(str(problem.details["path"]) for problem in refusals(parse_declaration, document))
    assert set(found) == {
        f"staff[{place}].{field}"
        for place, text in enumerate(TEXTS)
        for field, limit in limits.items()
        if wrong(text, limit, required=field == "name")
    }
    for start in range(0, len(TEXTS), 6):
        part = TEXTS[start : start + 6]
        paths = {
            str(problem.details["path"])
            for problem in refusals(parse_declaration, declaration_document(_declaration(part)))
        }
        for place, text in enumerate(part):
            at = f"witnesses[{place}]"
            assert (f"{at}.name" in paths) == wrong(text, NAME_LIMIT, required=True), text[:80]
            assert (f"{at}.on_behalf_of" in paths) == wrong(text, NAME_LIMIT), text[:80]
            assert (f"{at}.rank" in paths) == (f"{at}.nip" in paths) == wrong(text, SHORT_LIMIT), text[:80]
            assert (f"{at}.organisation" in paths) == wrong(text, LINE_LIMIT), text[:80]
            assert (f"guests[{place}].organisation" in paths) == wrong(text, LINE_LIMIT), text[:80]
            assert (f"controls[{place}].kind" in paths) == wrong(text, NAME_LIMIT, required=True), text[:80]
            assert (f"controls[{place}].place" in paths) == wrong(text, LINE_LIMIT), text[:80]


def test_declaration_keeps_what_it_takes_as_clean_words_and_reads_it_back(workspace: Workspace) -> None:
    taken = [text for text in TEXTS if not wrong(text, SHORT_LIMIT, required=True)]
    assert len(taken) > 200
    change_declaration(workspace, lambda _present: _declaration(taken))
    kept = workspace.declaration()
    assert kept is not None
    clean = [clean_line(text) for text in taken]
    assert [member.name for member in kept.staff] == clean
    assert [member.rank for member in kept.staff] == clean
    assert [guest.organisation for guest in kept.guests] == clean[:300]
    assert [(control.kind, control.place) for control in kept.controls] == [(text, text) for text in clean]
    assert [person.on_behalf_of for person in kept.witnesses] == clean[:6]
    assert parse_declaration(declaration_document(kept)) == kept
    assert workspace.snapshot().declaration == kept


@pytest.mark.parametrize("field", ["way", "delegation", "pakta_on", "date", "paper", "orientation", "confidential"])
def test_words_of_a_list_are_those_of_the_list(field: str) -> None:
    person = {"name": "Ani", "office": "Kepala"}
    for text in TEXTS:
        inner: dict[str, dict[str, Any]] = {
            "way": {"heads": [{**person, "way": text}]},
            "delegation": {"heads": [{**person, "delegation": text}]},
            "pakta_on": {"staff": [{**person, "pakta_on": text}]},
            "confidential": {"controls": [{"kind": "CCTV", "count": 1, "confidential": text}]},
        }
        data: dict[str, Any] = inner.get(field, {field: text})
        (refused,) = refusals(parse_declaration, data)
        assert refused.code == "bad-declaration"
        assert str(refused.details["path"]).endswith(field)
        (unknown,) = refusals(parse_declaration, {"guests": [{"name": "Ani", text: "x"}]})
        assert unknown.code == "bad-declaration"


def _lettered(field: str, text: str) -> Letterhead:
    values: dict[str, Any] = {field: text}
    return Letterhead(**values)


def test_letterhead_is_kept_clean_or_refused_by_its_line(workspace: Workspace) -> None:
    kept = []
    for item in HOSTILE_TEXTS:
        line, lines = clean_line(item.text), clean_text(item.text)
        for field, limit, cleaned in (
            ("government", LINE_LIMIT, line),
            ("unit", LINE_LIMIT, line),
            ("address", ADDRESS_LIMIT, lines),
            ("contact", ADDRESS_LIMIT, lines),
        ):
            wanted = _lettered(field, item.text)
            found = codes(checked_letterhead, wanted)
            if len(cleaned) > limit:
                assert found == {"too-long"}, (item.name, field)
            elif cleaned.count("\n") >= ADDRESS_LINES:
                assert found == {"too-many-lines"}, (item.name, field)
            else:
                assert found <= {"unprintable-letters"}, (item.name, field)
                if not found:
                    assert getattr(checked_letterhead(wanted), field) == cleaned, (item.name, field)
                    kept.append(wanted)
    assert len(kept) > 700
    last = Letterhead(
        government=kept[0].government or "x", unit="<para>&", address="=1+1\n@x", contact="</para>\u202e\x1b[31m"
    )
    set_letterhead(workspace, last)
    assert workspace.snapshot().papers.letterhead.contact == "</para>[31m"
    assert workspace.snapshot().papers.letterhead.address == "=1+1\n@x"


def test_number_pattern_is_text_around_its_fields() -> None:
    papers = Papers()
    for item in HOSTILE_TEXTS:
        found = codes(check_number_pattern, item.text)
        assert found <= {"bad-number-pattern", "too-long"}, item.name
        assert found or not clean_line(item.text), item.name  # none of them has {nomor}
        around = f"{item.text}/{{nomor}}"
        clean = clean_line(around)
        found = codes(check_number_pattern, around)
        if len(clean) > PATTERN_LIMIT:
            assert found == {"too-long"}, item.name
        elif set("{}") & set(item.text):
            assert found == {"bad-number-pattern"}, item.name
        else:
            assert not found, item.name
            first = next_number(papers, around, PaperKind.PAKTA, DAY)
            assert first == clean.replace("{nomor}", "1"), item.name
            given = replace(papers, issued=(_issued(first),))
            assert next_number(given, around, PaperKind.PAKTA, DAY) == clean.replace("{nomor}", "2"), item.name


def _issued(number: str) -> IssuedPaper:
    return IssuedPaper("1", PaperKind.PAKTA, "ZI-DU-2026-PI01-01", 1, "x", number, DAY, "", "", ())


def test_texts_of_papers_are_words_or_refused_with_their_line(workspace: Workspace) -> None:
    taken = []
    for item in HOSTILE_TEXTS:
        for kind in PaperKind:
            body = f"{standing_text(kind)}\n{item.text}"
            problems = text_problems(kind, body)
            assert {problem.code for problem in problems} <= {"bad-paper-text"}, item.name
            last = len(cleaned_paper_text(body).split("\n"))
            assert all(1 <= problem.line <= last for problem in problems), item.name
            if set("{}") & set(item.text):
                assert problems, (item.name, kind)
            if len(item.text) > TEXT_LIMIT and len(cleaned_paper_text(body)) > TEXT_LIMIT:
                assert problems, (item.name, kind)
            if not set("{}") & set(item.text):
                assert text_problems(kind, f"{standing_text(kind)}\n{{{item.text}}}"), (item.name, kind)
        if not set("{}") & set(item.text) and len(clean_text(item.text)) < 600:
            taken.append(item.text)
    assert len(taken) > 250
    kind = PaperKind.MINUTES
    kept = [
        text
        for text in some_words(taken)
        if codes(set_paper_text, workspace, kind, f"{standing_text(kind)}\n{text}") <= {"bad-paper-text"}
        and clean_text(text)
        and clean_text(text).splitlines()[-1] in text_of(workspace.snapshot().papers, kind)
    ]
    assert len(kept) > 10


def some_words(texts: Sequence[str]) -> list[str]:
    wanted = {item.text for item in some_of_each(2, draw=1)}
    return [text for text in texts if text in wanted]


def share(*, draw: int, count: int) -> list[Any]:
    """Some texts in every run, all of them in a long one."""
    return [
        pytest.param(some_of_each(count, draw), id="some"),
        pytest.param(HOSTILE_TEXTS, id="all", marks=pytest.mark.long),
    ]


@pytest.mark.parametrize("items", share(draw=3, count=3))
def test_dates_of_the_year_keep_clean_words(workspace: Workspace, items: Any) -> None:
    for item in items:
        line, lines = clean_line(item.text), clean_text(item.text)
        found = codes(add_event, workspace, item.text, DAY, item.text)
        if len(line) > TITLE_LIMIT or len(lines) > EVENT_NOTE_LIMIT:
            assert found == {"too-long"}, item.name
        elif not line:
            assert found == {"bad-event"}, item.name
        else:
            assert not found, item.name
            kept = workspace.snapshot().calendar.values()
            assert (line, lines) in {(event.title, event.note) for event in kept}, item.name
        assert codes(set_event, workspace, CalendarEvent(item.text, "x")) == {MissingItemError.code}, item.name
        assert codes(remove_event, workspace, item.text) == {MissingItemError.code}, item.name


@pytest.mark.parametrize("items", share(draw=2, count=3))
def test_requirements_and_publication_keep_clean_words(workspace: Workspace, items: Any) -> None:
    for number, item in enumerate(items):
        line, lines = clean_line(item.text), clean_text(item.text)
        key = RULES[number % len(RULES)].key
        wanted = Requirement(key, RequirementState.MET, item.text, note=item.text)
        found = codes(set_requirement, workspace, wanted)
        if len(line) > VALUE_LIMIT or len(lines) > REQUIREMENT_NOTE_LIMIT:
            assert found == {"too-long"}, item.name
        else:
            assert not found, item.name
            kept = workspace.snapshot().papers.requirements[key]
            assert (kept.value, kept.note) == (line, lines), item.name
        strange = Requirement(item.text, RequirementState.MET, document=item.text)
        assert codes(set_requirement, workspace, strange) == {MissingItemError.code}
        if item.text and item.is_encodable:
            proof = Requirement(key, RequirementState.MET, document=item.text)
            assert codes(set_requirement, workspace, proof) == {MissingItemError.code}, item.name
        found = codes(publish, workspace, DAY, item.text)
        if not line or len(line) > PLACE_LIMIT:
            assert found == {NoPlaceError.code if not line else TooLongError.code}, item.name
        else:
            published = workspace.snapshot().papers.publication
            assert published is not None
            assert published.where == line, item.name


@pytest.mark.parametrize("items", share(draw=3, count=3))
def test_keepsakes_keep_clean_words_whatever_their_file_is_called(workspace: Workspace, items: Any) -> None:
    asked = tiny_instrument()
    for number, item in enumerate(items):
        source = NamedBytes(item.text, f"{item.name} {number} {len(items)}".encode())
        before = workspace.snapshot().papers.keepsakes
        found = codes(add_keepsake, workspace, KeepsakeKind.PRESS, source, item.text, instrument=asked)
        if len(clean_text(item.text)) > KEEPSAKE_NOTE_LIMIT:
            assert found == {"too-long"}, item.name
            continue
        assert not found, (item.name, found)
        snapshot = workspace.snapshot()
        assert len(snapshot.papers.keepsakes) == len(before) + 1
        kept = snapshot.papers.keepsakes[-1]
        assert kept.note == clean_text(item.text), item.name
        name = snapshot.documents[kept.document].file_name or ""
        assert not set("/\\") & set(name), item.name
        assert not {unicodedata.category(letter) for letter in name} & _UNSEEN, item.name


@pytest.mark.parametrize("items", share(draw=4, count=1))
def test_reasons_of_withdrawing_stay_in_the_registry_as_words(tmp_path: Path, items: Any) -> None:
    file = new_workspace(tmp_path / "unit.zi")
    with writing(file) as workspace:
        workspace.set_declaration(declared(Way.HERE, Way.OUTSIDE, Way.WET))
        for item in items:
            line = clean_line(item.text)
            paper = issue_paper(workspace, PaperKind.SERVICE_NOTICE, wish=PaperWish())
            found = codes(withdraw_paper, workspace, paper.id, item.text)
            said = next(known for known in workspace.snapshot().papers.issued if known.id == paper.id).withdrawn
            if not line:
                assert (found, said) == ({NoReasonError.code}, None), item.name
            elif len(line) > REASON_LIMIT:
                assert (found, said) == ({TooLongError.code}, None), item.name
            else:
                assert (found, said) == (set(), line), item.name
            frozen = freeze_charter(workspace) if workspace.snapshot().papers.charter is None else None
            frozen = frozen or workspace.snapshot().papers.charter
            assert frozen is not None
            found = codes(unfreeze_charter, workspace, item.text)
            assert found <= {NoReasonError.code, TooLongError.code}, item.name
            held = next(known for known in workspace.snapshot().papers.issued if known.id == frozen.id)
            assert (held.withdrawn is None) == bool(found), item.name
            assert held.withdrawn is None or clean_line(held.withdrawn) == held.withdrawn, item.name


def test_what_is_asked_of_one_paper_is_clean_or_refused() -> None:
    for item in HOSTILE_TEXTS:
        line = clean_line(item.text)
        wish = PaperWish(number=item.text)
        found = codes(asked_paper, PaperKind.MINUTES, "x", wish)
        assert found == ({"too-long"} if len(line) > NUMBER_LIMIT else set()), item.name
        if not found:
            assert asked_paper(PaperKind.MINUTES, "x", wish).number == line, item.name
        wish = PaperWish(place=item.text)
        found = codes(asked_paper, PaperKind.MINUTES, "x", wish)
        assert found == ({"too-long"} if len(line) > NAME_LIMIT else set()), item.name
        person = Signatory(item.text, item.text, item.text, on_behalf_of=item.text)
        for wish in (PaperWish(signer=person), PaperWish(parties=(person,))):
            found = codes(asked_paper, PaperKind.MINUTES, "x", wish)
            assert found == ({"bad-declaration"} if wrong(item.text, NAME_LIMIT, required=True) else set()), item.name


def _is_clean(text: str | None) -> bool:
    return text is None or (clean_line(text) == text and not text.startswith(("=", "+", "@")))


def _is_for_no_workbook(text: str) -> bool:
    return any(unicodedata.category(letter) in {"Cc", "Cs", "Cn"} and letter not in "\t\n\r" for letter in text)


def test_cells_of_a_staff_list_become_clean_words_or_a_row_left_out(workspace: Workspace, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "=1+1 <b>&A"
    sheet.append(["Nama", "NIP", "Jabatan", "Pangkat", "<para>", "=2*3"])
    for item in HOSTILE_TEXTS:
        if not _is_for_no_workbook(item.text):
            sheet.append([item.text[:32_000], item.text[:200]] * 2)
    book.save(tmp_path / "a.xlsx")
    with (tmp_path / "a.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, delimiter=";")
        table.writerow(["Nama", "NIP", "Jabatan", "Pangkat"])
        table.writerows(
            [item.text[:2_000]] * 4 for item in HOSTILE_TEXTS if item.is_encodable and item.text.isprintable()
        )
    for path in (tmp_path / "a.xlsx", tmp_path / "a.csv"):
        preview = staff_preview(path)
        assert len(preview.rows) > 100, path
        assert any(problem.is_refusal for problem in preview.problems)
        for problem in preview.problems:
            assert problem.message_id.isprintable()
            assert len(problem.message_id) < LONGEST_SENTENCE
        for row in preview.rows:
            member = row.member
            assert all(map(_is_clean, (member.name, member.nip, member.office, member.rank))), member
            assert member.name
        import_staff(workspace, preview, StaffImport.REPLACE)
        present = workspace.declaration()
        assert present is not None
        assert [member.name for member in present.staff] == [row.member.name for row in preview.rows]
        assert parse_declaration(declaration_document(present)) == present


def test_headings_of_a_staff_list_are_found_or_refused(tmp_path: Path) -> None:
    for item in HOSTILE_TEXTS:
        if not item.is_encodable:
            continue
        path = tmp_path / "a.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            table = csv.writer(stream, delimiter=";")
            table.writerow([item.text[:2_000], "Nama"])
            table.writerow(["x", "Ani"])
        if codes(staff_preview, path) == {StaffFileError.code}:
            continue  # characters that no text holds
        preview = staff_preview(path)
        assert all(_is_clean(heading) or heading == clean_line(heading) for heading in preview.ignored), item.name
        # A heading that says "nama" is one, whatever stands around it.
        assert [row.member.name for row in preview.rows] in ([], ["Ani"], ["x"]), item.name
