"""What hostile texts become in the files that leave the program: text, in every cell and on every page."""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from integrity_zone.domain.ceremony import Delegation, KeepsakeKind, Way
from integrity_zone.domain.declaration import Control, Declaration, Guest, Signatory, StaffMember
from integrity_zone.domain.papers import Letterhead, PaperKind
from integrity_zone.domain.requirements import RULES, Requirement, RequirementState
from integrity_zone.domain.text import clean_line, clean_text
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.exports.charter.stamp import draw_stamp
from integrity_zone.exports.pages.letters import UnprintableLettersError, require_letters
from integrity_zone.exports.pages.typesetting import printable
from integrity_zone.services.assessment.requirements import set_requirement
from integrity_zone.services.catalog import instrument
from integrity_zone.services.charters.keepsakes import add_keepsake, publish
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes, Placement, add_evidence
from integrity_zone.services.letterheads import set_letterhead
from integrity_zone.services.papers.material import PaperWish
from integrity_zone.services.papers.registry import issue_paper, withdraw_paper
from integrity_zone.services.papers.texts import set_paper_text, standing_text
from integrity_zone.services.reports.exporting import export_worksheet
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support import pki
from tests.support.hostile_texts import HOSTILE_TEXTS
from tests.support.libreoffice import recalculate
from tests.support.pdf_pages import dictionaries, page_texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl.workbook.workbook import Workbook

    from tests.support.command_line import CommandLine

LKE = instrument("zi-2021")
#: Where the controls are that nobody is told of.
SECRET = "Gudang-Rahasia-5T1z"
#: As they are kept: clean, not empty, each once.
LINES = list(dict.fromkeys(filter(None, (clean_line(item.text) for item in HOSTILE_TEXTS))))
NOTES = list(dict.fromkeys(filter(None, (clean_text(item.text) for item in HOSTILE_TEXTS))))


def _fitting(texts: list[str], limit: int) -> list[str]:
    return [text for text in texts if len(text) <= limit]


def _crowded(file: Path, unit_name: str = '=1&"x"&A &F <para>') -> None:
    """A workspace whose every field holds some hostile text, and every text stands in some field."""
    create_workspace(file, unit_name=unit_name, year=2026, instrument=LKE, actor="@uji", code="+1")
    codes = [indicator.code for indicator in LKE.indicators]
    titles, notes = _fitting(LINES, 300), _fitting(NOTES, 8_000)
    with Workspace.open(file, actor="=1+1", write=True) as workspace:
        for stage, offset in ((Stage.UNIT, 0), (Stage.TPI, len(codes)), (Stage.UNIT, 2 * len(codes))):
            part = notes[offset : offset + len(codes)]
            if offset < 2 * len(codes):
                workspace.record_answers({}, dict(zip(codes, part, strict=False)), stage)
        for number, title in enumerate(titles):
            short = title if len(title) <= 40 else ""
            long = notes[number % len(notes)]
            add_evidence(
                workspace,
                [NamedBytes(HOSTILE_TEXTS[number].text[:250], str(number).encode())],
                Placement((codes[number % len(codes)],), page=short, note=long[:4_000]),
                DocumentFacts(title=title, number=title if len(title) <= 120 else ""),
            )
        head = Signatory(name="=HEAD()", office="<para>", organisation="&A", rank="@x", nip="+1")
        shown = _printable(_fitting(titles, 128))
        workspace.set_declaration(
            Declaration(
                place='=cmd|"/C"!A0',
                date=date(2026, 1, 2),
                number="+1",
                government="@x",
                heads=(head,),
                witnesses=(replace(head, way=Way.WET, delegation=Delegation.ACTING, on_behalf_of="=A1"),),
                guests=tuple(Guest(title, title) for title in shown[:200]),
                staff=tuple(StaffMember(title, title, title, title) for title in shown),
                controls=tuple(Control(title, SECRET, 1, confidential=True) for title in shown),
            )
        )
        _ceremony_of(workspace, titles, notes)


def _ceremony_of(workspace: Workspace, titles: list[str], notes: list[str]) -> None:
    set_letterhead(workspace, Letterhead(government="=1+1", unit="<para>&A", address="@x\n+1", contact="-1"))
    set_paper_text(workspace, PaperKind.MINUTES, f"=1+1 <b>&A\n{standing_text(PaperKind.MINUTES)}")
    for number, rule in enumerate(RULES):
        value, note = f"={number}+1"[:80], notes[number][:1_000]
        set_requirement(workspace, Requirement(rule.key, RequirementState.MET, value, note=note))
    publish(workspace, date(2026, 1, 2), titles[0][:300])
    add_keepsake(workspace, KeepsakeKind.PHOTO, NamedBytes("=1+1.txt", b"foto"), notes[0][:1_000])
    paper = issue_paper(workspace, PaperKind.SERVICE_NOTICE, wish=PaperWish(number='=HYPERLINK("x")'))
    withdraw_paper(workspace, paper.id, "=1+1 <b>&A")


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file: Path = tmp_path_factory.mktemp("crowded") / "&A_x000a_&P=1'.zi"
    with pytest.MonkeyPatch.context() as patch:
        # Made once for many tests, so before any of them has a profile of its own.
        for variable in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(file.parent / "home"))
        _crowded(file)
    return file


@pytest.fixture(scope="module")
def sheet_file(crowded: Path) -> Path:
    out = crowded.with_name("lembar.xlsx")
    with Workspace.open(crowded, actor="x", write=False) as workspace:
        export_worksheet(workspace, LKE, out, ExportWish(BlankPolicy.ZERO))
    return out


def _cells(book: Workbook) -> Iterator[tuple[str, object, str, bool]]:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    yield f"{sheet.title}!{cell.coordinate}", cell.value, cell.data_type, bool(cell.quotePrefix)


def _written(text: str) -> str:
    """A text as it stands in the file: what looks like an escape of Excel has its underscore escaped."""
    return re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)


def _read(value: object) -> object:
    """The other way: office programs write such texts back with or without the escape."""
    while isinstance(value, str) and "_x005F_" in value:
        value = value.replace("_x005F_", "_")
    return value


def test_every_kept_text_stands_in_the_worksheet_as_text(crowded: Path, sheet_file: Path) -> None:
    found: dict[object, set[tuple[str, bool]]] = {}
    for _place, value, kind, quoted in _cells(load_workbook(sheet_file, rich_text=False)):
        found.setdefault(value, set()).add((kind, quoted))
    with Workspace.open(crowded, actor="x", write=False) as workspace:
        snapshot = workspace.snapshot(None, LKE)
    kept = [answer.note for stage in snapshot.answers.values() for answer in stage.values() if answer.note]
    for document in {link.document: snapshot.documents[link.document] for link in snapshot.links}.values():
        kept += [document.title, document.number, document.file_name or ""]
    kept += [text for link in snapshot.links for text in (link.page, link.note)]
    assert len(set(kept)) > 250

    for text in filter(None, kept):
        assert found.get(_written(text), set()) == {("s", True)}, text[:80]


def test_no_formula_names_anything_but_our_own_sheets(crowded: Path, sheet_file: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.zi"
    create_workspace(plain, unit_name="Dinas Uji", year=2026, instrument=LKE, actor="x")
    with Workspace.open(plain, actor="x", write=False) as workspace:
        export_worksheet(workspace, LKE, tmp_path / "plain.xlsx", ExportWish(BlankPolicy.ZERO))

    def formulas(path: Path) -> dict[str, object]:
        return {place: value for place, value, kind, _ in _cells(load_workbook(path)) if kind == "f"}

    # Moved rows aside: an answer sheet has its formulas on the same rows whatever its notes say.
    assert formulas(sheet_file) == formulas(tmp_path / "plain.xlsx")
    with zipfile.ZipFile(sheet_file) as parts:
        assert not [
            name for name in parts.namelist() if any(word in name for word in ("external", "vba", "media", "link"))
        ]
        for name in parts.namelist():
            data = parts.read(name)
            assert b"<!DOCTYPE" not in data
            assert not [node.tag for node in ET.fromstring(data).iter() if node.tag.lower().endswith("}hyperlink")]


def test_confidential_places_are_in_no_cell(sheet_file: Path) -> None:
    with zipfile.ZipFile(sheet_file) as parts:
        assert not [name for name in parts.namelist() if SECRET.encode() in parts.read(name)]


def test_headers_and_footers_hold_names_and_no_codes_of_others(sheet_file: Path) -> None:
    with zipfile.ZipFile(sheet_file) as parts:
        texts = [
            node.text or ""
            for name in parts.namelist()
            if name.startswith("xl/worksheets/sheet")
            for node in ET.fromstring(parts.read(name)).iter()
            if node.tag.endswith(("}oddFooter", "}oddHeader"))
        ]
    assert texts
    for text in texts:
        bare = text.replace("&&", "")
        assert not [code for code in ("&A", "&F", "&D", "&T", "&Z", "&G", "&[", "&K") if code in bare], text
    footers = [text for text in texts if "Halaman" in text]
    assert footers
    # The name of the file in one piece on one line, each of its ampersands doubled.
    assert all("&&A" in text.split("\n")[0] and "&&P=1'.zi" in text.split("\n")[0] for text in footers), footers[0]


def test_recalculating_makes_no_formula_and_changes_no_text(sheet_file: Path, tmp_path: Path) -> None:
    before, after = load_workbook(sheet_file), load_workbook(recalculate(tmp_path, [sheet_file])[sheet_file.name])
    ours = {place for place, _, kind, _ in _cells(before) if kind == "f"}
    assert {place for place, _, kind, _ in _cells(after) if kind == "f"} <= ours
    texts = {place: value for place, value, kind, quoted in _cells(before) if kind == "s" and quoted}
    now = {place: value for place, value, _, _ in _cells(after)}
    different = [place for place, value in texts.items() if _read(now.get(place)) != _read(value)]
    assert not different, [(place, texts[place], now.get(place)) for place in different[:5]]


def _printable(texts: list[str]) -> list[str]:
    """Those that the charter can show."""
    shown = []
    for text in texts:
        try:
            require_letters([text])
        except UnprintableLettersError:
            continue
        if printable(text):
            shown.append(text)
    return shown


def _letters(text: str) -> str:
    """Without blanks and without marks: the reader of the tests counts marks that stand on top of each other once."""
    bare = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in bare if not letter.isspace() and not unicodedata.combining(letter))


def _declaration_file(path: Path, names: list[str], commitments: list[str], extra: list[str]) -> Path:
    def person(number: int) -> dict[str, object]:
        text = [names[(number + shift) % len(names)] for shift in range(5)]
        keys = ("name", "office", "organisation", "rank", "nip")
        return {key: value[:128] for key, value in zip(keys, text, strict=True)}

    data = {
        "place": names[0],
        "date": "2026-01-12",
        "number": names[1][:128],
        "government": names[2],
        "heads": [person(0)],
        "witnesses": [person(number) for number in range(1, min(len(names), 4))],
        "guests": [{"name": text, "organisation": text} for text in extra[:300]],
        "staff": [{"name": text, "office": text, "nip": text[:128]} for text in extra],
        "commitments": commitments[:12],
        "controls": [{"kind": text, "place": text, "count": 1} for text in extra],
    }
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def _charter(cli: CommandLine, folder: Path, names: list[str], commitments: list[str], extra: list[str]) -> None:
    """Draw, sign and verify one charter of such texts."""
    folder.mkdir()
    file, draft, signed = folder / "unit.zi", folder / "draft.pdf", folder / "signed.pdf"
    cli.done("new", file, "--unit", names[0], "--year", 2026, "--actor", "x")
    given = _declaration_file(folder / "declaration.json", names, commitments, extra)
    cli.done("declaration", "set", file, given)
    shown = cli.json("declaration", "show", file)
    assert shown["place"] == names[0]
    assert [member["name"] for member in shown["staff"]] == extra
    assert [item["kind"] for item in shown["controls"]] == extra
    fields = cli.json("charter", "draft", file, draft)["fields"]
    pdf = draft.read_bytes()
    squeezed = _letters("".join(page_texts(pdf)))
    for text in (names[0], *(text for text in extra), *commitments[:12]):
        assert _letters(printable(text)) in squeezed, text
    for dictionary in dictionaries(pdf):
        assert dictionary.get("/Subtype") not in {"/Link", "/FileAttachment"}
        assert not {"/A", "/AA", "/OpenAction", "/JS", "/URI", "/EF"} & set(dictionary)
    (folder / "p12").write_bytes(pki.head().p12())
    (folder / "sandi").write_bytes(pki.PASSPHRASE)
    words = ("charter", "sign", draft, signed, "--field", fields[0], "--p12", folder / "p12")
    cli.done(*words, "--passphrase-file", folder / "sandi", "--workspace", file)
    (folder / "root.pem").write_bytes(pki.root_pem())
    judged = cli("charter", "verify", signed, "--trust", folder / "root.pem", "--workspace", file, "--json")
    assert judged.json["context"] == "ok", judged.json["reasons"]
    assert judged.json["conclusion"] in {"valid", "incomplete"}, judged.json


NAMES = _printable(_fitting(LINES, 128))


@pytest.mark.parametrize("start", range(0, len(NAMES), 48))
def test_charter_says_every_printable_text_and_verifies(cli: CommandLine, tmp_path: Path, start: int) -> None:
    part = NAMES[start : start + 48]
    _charter(cli, tmp_path / "c", part[:4], part[:12], part)


@pytest.mark.long
@pytest.mark.parametrize("start", range(0, len(NAMES), 4))
def test_every_printable_text_signs(cli: CommandLine, tmp_path: Path, start: int) -> None:
    part = [*NAMES, *NAMES[:3]][start : start + 4]
    _charter(cli, tmp_path / "c", part, part, part)


@pytest.mark.parametrize(
    "text",
    [item.text for item in HOSTILE_TEXTS if item.name in {"astral/smile", "direction/arabic", "astral/javanese"}],
)
def test_charter_refuses_letters_it_cannot_print_and_leaves_no_file(
    cli: CommandLine, tmp_path: Path, text: str
) -> None:
    file, out = tmp_path / "unit.zi", tmp_path / "out.pdf"
    cli.done("new", file, "--unit", "Dinas Uji", "--year", 2026, "--actor", "x")
    cli.done("declaration", "set", file, _declaration_file(tmp_path / "d.json", ["Ani", text, "Budi", "Cici"], [], []))
    outcome = cli("charter", "draft", file, out)
    assert (outcome.code, outcome.refusals) == (3, ["unprintable-letters"])
    assert not out.exists()


def test_stamp_shows_every_text_as_text() -> None:
    for item in HOSTILE_TEXTS:
        pdf = draw_stamp(
            width=174,
            height=54,
            signer=item.text[:300],
            issuer=item.text[:300],
            signed_at=pki.NOW,
            document_id="ZI-UJI-2026-01",
            digest16="0" * 16,
            sample=False,
        )
        assert b"/Annots" not in pdf, item.name
        assert b"/URI" not in pdf, item.name
        assert len(page_texts(pdf)) == 1, item.name
