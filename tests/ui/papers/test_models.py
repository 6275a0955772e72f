"""What the page of papers remembers, folds and says, apart from its widgets."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.ceremony import Delegation
from integrity_zone.domain.declaration import Declaration, Signatory, StaffMember
from integrity_zone.domain.paper_fields import fields_of
from integrity_zone.domain.papers import IssuedPaper, PaperKind
from integrity_zone.domain.staff_list import StaffColumn, StaffPreview, StaffProblem, StaffRow
from integrity_zone.services.papers.texts import TextVersion
from ui.formats import Formats
from ui.models.home.text_table import TextTable
from ui.models.papers.press import Sheet
from ui.models.papers.registry_rows import registry_headers, registry_rows
from ui.models.papers.sittings import sittings
from ui.models.papers.staff_changes import added, changed, without
from ui.models.papers.staff_rows import preview_rows, problem_lines, staff_headers, staff_rows
from ui.models.papers.typed import Details, details_of, keep_details, keep_typed, typed_text
from ui.models.papers.words import FILE_NAMES, SIGNED_ALONE, field_title, kind_name, kind_purpose
from ui.preferences import Preferences
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from ui.i18n import Languages
    from ui.theme.theme import Theme

NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)
FORMATS = Formats("id")


def version(minutes: int, text: str | None, who: str = "Rina") -> TextVersion:
    return TextVersion(text, NOW - timedelta(minutes=minutes), who)


def test_versions_of_one_sitting_are_one_line() -> None:
    found = sittings(
        [
            version(0, "akhir"),
            version(5, "tengah"),
            version(24, "awal"),
            version(60, "dahulu"),
            version(61, "dari orang lain", "Dimas"),
            version(62, None, "Dimas"),
        ]
    )
    assert [kept.text for kept in found] == ["akhir", "dahulu", "dari orang lain", None]


def test_what_is_typed_is_remembered_for_its_paper_alone(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    keep_typed(preferences, "a", PaperKind.PAKTA, "satu\ndua {")
    assert typed_text(preferences, "a", PaperKind.PAKTA) == "satu\ndua {"
    assert typed_text(preferences, "a", PaperKind.MINUTES) is None
    assert typed_text(preferences, "b", PaperKind.PAKTA) is None
    keep_typed(preferences, "a", PaperKind.PAKTA, "")
    assert typed_text(preferences, "a", PaperKind.PAKTA) == "", "an emptied text is one too"
    keep_typed(preferences, "a", PaperKind.PAKTA, None)
    assert typed_text(preferences, "a", PaperKind.PAKTA) is None


def test_details_come_back_as_they_were_and_damage_is_none(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    signer = Signatory("Dr. Sari", "Sekretaris", "Setda", "Pembina", "1", None, delegation=Delegation.ACTING)
    details = Details("800/1", date(2026, 1, 12), "Arunika", signer)
    keep_details(preferences, "a", 2026, PaperKind.PROPOSAL, details)
    assert details_of(preferences, "a", 2026, PaperKind.PROPOSAL) == details
    assert details_of(preferences, "a", 2027, PaperKind.PROPOSAL) == Details()
    for damaged in ('{"dated_on": "bukan tanggal"}', '{"signer": {"delegation": "?"}}', "[1]", "{", '"x"'):
        preferences.keep_choice("papers/a/2026/proposal/details", damaged)
        assert details_of(preferences, "a", 2026, PaperKind.PROPOSAL) == Details()


@pytest.mark.parametrize("kind", list(PaperKind))
def test_every_paper_has_its_words(kind: PaperKind, languages: Languages) -> None:
    indonesian = kind_name(kind), kind_purpose(kind)
    languages.choose("en")
    english = kind_name(kind), kind_purpose(kind)
    assert all(indonesian)
    assert indonesian[1] != english[1]
    assert FILE_NAMES[kind].isascii()
    titles = [field_title(field, language) for field in fields_of(kind).values() for language in ("id", "en")]
    assert all(titles)


def test_who_signs_is_asked_where_the_text_can_name_them() -> None:
    assert {kind for kind in PaperKind if "nama_penanda_tangan" in fields_of(kind)} == SIGNED_ALONE


def paper(number: str, withdrawn: str | None = None) -> IssuedPaper:
    return IssuedPaper(
        id=number,
        kind=PaperKind.MINUTES,
        document_id=f"ZI-{number}",
        revision=1,
        title="Berita Acara",
        number=number,
        dated_on=None,
        content="ab" * 32,
        data_digest="",
        signatories=("Sari", "Budi"),
        withdrawn=withdrawn,
        issued_at=NOW,
        issued_by="Rina",
    )


def test_the_registry_is_read_from_the_newest(theme: Theme, qtmodeltester: ModelTester, languages: Languages) -> None:
    model = TextTable(registry_headers(), theme)
    model.show_rows(registry_rows((paper("1", "Keliru"), paper("2")), FORMATS))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert [row.texts[1] for row in model.rows] == ["2", "1"]
    assert [row.mark for row in model.rows] == [Mark.MET, Mark.UNANSWERED]
    assert model.rows[1].mark_name == "Tidak berlaku lagi: Keliru"
    assert model.rows[0].texts[2:4] == ("–", "Sari; Budi")


STAFF = (
    StaffMember("Sari, S.H.", "19680712", "Kepala Dinas", "Pembina", date(2026, 1, 5)),
    StaffMember("Budi", None, "Arsiparis"),
    StaffMember("Wahyu", "12", "Arsiparis"),
)


@pytest.mark.parametrize(
    ("wanted", "unsigned", "places"),
    [
        ("", False, [0, 1, 2]),
        ("ARSIP", False, [1, 2]),
        ("arsip wah", False, [2]),
        ("1968", False, [0]),
        ("pembina", False, [0]),
        ("", True, [1, 2]),
        ("sari", True, []),
    ],
)
def test_the_staff_is_found_by_every_part_of_what_is_typed(
    wanted: str, unsigned: bool, places: list[int], languages: Languages
) -> None:
    assert [row.data for row in staff_rows(STAFF, FORMATS, wanted, unsigned=unsigned)] == places


def test_the_staff_says_who_signed(theme: Theme, qtmodeltester: ModelTester, languages: Languages) -> None:
    model = TextTable(staff_headers(), theme)
    model.show_rows(staff_rows(STAFF, FORMATS))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert [row.texts[4] for row in model.rows] == ["5 Jan 2026", "belum", "belum"]
    assert [row.mark_name for row in model.rows][:2] == ["sudah menandatangani", "belum menandatangani"]


def test_changes_are_made_of_the_list_as_it_is_by_then() -> None:
    twice = Declaration(staff=(*STAFF, STAFF[1]))
    assert without((STAFF[1], STAFF[2]))(twice).staff == (STAFF[0], STAFF[1]), "of two that are the same, one"
    assert without((STAFF[1],))(Declaration()).staff == ()
    other = StaffMember("Budi", "9", "Arsiparis")
    assert changed(STAFF[1], other)(Declaration(staff=STAFF)).staff == (STAFF[0], other, STAFF[2])
    assert changed(STAFF[1], other)(Declaration(staff=STAFF[:1])).staff == STAFF[:1]
    assert added(other)(Declaration(staff=STAFF)).staff[-1] == other


def test_a_table_says_first_what_is_left_out(languages: Languages) -> None:
    preview = StaffPreview(
        "pegawai.csv",
        rows=(StaffRow(2, STAFF[0]), StaffRow(3, STAFF[1])),
        problems=(
            StaffProblem("odd", "ganjil", row=3, is_refusal=False),
            StaffProblem("no name", "tanpa nama", row=4),
            StaffProblem("late rows", "baris akhir", row=0, is_refusal=False),
        ),
        columns={StaffColumn.NAME: "Nama"},
    )
    assert problem_lines(preview, "id") == ["Baris 4 dilewati: Tanpa nama", "Baris akhir", "Baris 3: Ganjil"]
    assert [row.mark for row in preview_rows(preview)] == [Mark.MET, Mark.EVIDENCE]


def test_a_sheet_is_another_one_when_anything_of_it_is() -> None:
    sheet = Sheet(PaperKind.MINUTES, "teks", 2026, 0)
    others = [
        Sheet(PaperKind.MINUTES, "teks", 2026, 1),
        Sheet(PaperKind.MINUTES, "teks lain", 2026, 0),
        Sheet(PaperKind.MINUTES, "teks", 2026, 0, number="1"),
        Sheet(PaperKind.MINUTES, "teks", 2026, 0, member=1),
    ]
    assert sheet.key == Sheet(PaperKind.MINUTES, "teks", 2026, 0).key
    assert sheet.key not in {other.key for other in others}
