"""The standing words of documents: letterheads, roles, dates and numbers."""

from __future__ import annotations

from datetime import date

import pytest

from integrity_zone.domain.declaration import Signatory
from integrity_zone.exports.indonesian.dates import date_words, grouped, long_date, number_words, short_date
from integrity_zone.exports.indonesian.wording import STANDING_COMMITMENTS, letterhead, shown_organisation, witness_role


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (31, "tiga puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (999, "sembilan ratus sembilan puluh sembilan"),
        (1000, "seribu"),
        (1945, "seribu sembilan ratus empat puluh lima"),
        (2000, "dua ribu"),
        (2026, "dua ribu dua puluh enam"),
        (9999, "sembilan ribu sembilan ratus sembilan puluh sembilan"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert number_words(number) == words


def test_all_numbers_differ_in_words() -> None:
    assert len({number_words(number) for number in range(10_000)}) == 10_000


@pytest.mark.parametrize("number", [-1, 10_000])
def test_no_words_outside_the_range(number: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        number_words(number)


def test_dates() -> None:
    day = date(2026, 1, 12)

    assert date_words(day) == "Senin, tanggal dua belas Januari dua ribu dua puluh enam"
    assert long_date(day) == "12 Januari 2026"
    assert short_date(date(2026, 8, 17)) == "17 Agu 2026"
    assert grouped(1234567) == "1.234.567"


@pytest.mark.parametrize(
    ("name", "government", "expected"),
    [
        ("Dinas Kesehatan Kabupaten Arunika", "", ("Pemerintah Kabupaten Arunika", "Dinas Kesehatan")),
        ("Inspektorat Kota Arunika Baru", "", ("Pemerintah Kota Arunika Baru", "Inspektorat")),
        ("Kantor Kementerian Rekaan Kabupaten Arunika", "", ("", "Kantor Kementerian Rekaan Kabupaten Arunika")),
        ("Badan Pusat Rekaan Kabupaten Arunika", "", ("", "Badan Pusat Rekaan Kabupaten Arunika")),
        ("Dinas Kesehatan", "", ("", "Dinas Kesehatan")),
        ("Dinas Kesehatan", "Pemerintah Kota Arunika", ("Pemerintah Kota Arunika", "Dinas Kesehatan")),
        (
            "Rumah Sakit Kota Arunika",
            "Pemerintah Provinsi Rekaan",
            ("Pemerintah Provinsi Rekaan", "Rumah Sakit Kota Arunika"),
        ),
    ],
)
def test_letterhead_names_the_government_only_where_it_is_certain(
    name: str, government: str, expected: tuple[str, str]
) -> None:
    assert letterhead(name, government) == expected


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("Sekretaris Daerah", "Mengetahui,"),
        ("Bupati Arunika", "Mengetahui,"),
        ("Wakil Bupati Arunika", "Mengetahui,"),
        ("Pj. Wali Kota Arunika", "Mengetahui,"),
        ("Walikota Arunika", "Mengetahui,"),
        ("Plt. Sekretaris Daerah", "Mengetahui,"),
        ("Sekretaris Dinas", "Menyaksikan,"),
        ("Inspektur Daerah", "Menyaksikan,"),
        ("Tokoh Masyarakat", "Menyaksikan,"),
    ],
)
def test_superiors_acknowledge_and_others_witness(office: str, role: str) -> None:
    assert witness_role(Signatory("A", office, "B")) == role


def test_organisation_is_printed_unless_it_is_the_unit_or_part_of_the_office() -> None:
    unit = "Dinas Kesehatan Kabupaten Arunika"

    assert shown_organisation(Signatory("A", "Kepala Dinas", f"{unit} (rekaan)"), unit) == ""
    assert shown_organisation(Signatory("A", "Bupati Arunika", "Arunika"), unit) == ""
    assert shown_organisation(Signatory("A", "Inspektur", "Inspektorat"), unit) == "Inspektorat"


def test_six_standing_commitments() -> None:
    assert len(STANDING_COMMITMENTS) == 6
