"""The assessors' report of results: what it says, who signs, and that no text breaks it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.answer import Answer, Judged
from integrity_zone.domain.review import FollowUp, Recommendation, ResultReport, Review, StageState, StageStatus
from integrity_zone.domain.submission import stage_digest
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.exports.result_report.pdf import draw_result_report
from integrity_zone.services.reports.result import result_report_content
from tests.support.answers import best_answers, with_worst
from tests.support.archival import archival_faults
from tests.support.builders import tiny_instrument
from tests.support.pdf_pages import page_sizes, page_texts
from tests.support.reports import material as material_of

if TYPE_CHECKING:
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.exports.result_report.content import ResultReportContent
    from integrity_zone.services.reports.making import Material

TINY = tiny_instrument()
UNIT = best_answers(TINY)


def evaluated(tpi: dict[str, AnswerValue], review: Review | None = None, **changes: Answer) -> Material:
    """A unit that answered everything with full marks, and what TPI made of it."""
    made = material_of(UNIT)
    own = {code: Answer(code, value, reviewed=Judged(UNIT[code])) for code, value in tpi.items()}
    own.update({answer.indicator: answer for answer in changes.values()})
    answers = {**made.snapshot.answers, Stage.TPI: own}
    return replace(made, snapshot=replace(made.snapshot, answers=answers, review=review or Review()))


def words(material: Material) -> str:
    """All that can be read in the report."""
    return " ".join(page_texts(draw_result_report(result_report_content(material))))


def lines(content: ResultReportContent) -> dict[str, str]:
    """Title of a minimum -> what is missing."""
    return {line.title: line.missing for line in content.minimums}


def test_unit_that_reaches_every_minimum_is_eligible_by_its_score() -> None:
    content = result_report_content(evaluated(UNIT))
    assert set(lines(content).values()) == {""}
    assert content.groups == ()
    assert "layak diusulkan" in content.conclusion[0]
    assert "belum layak" not in content.conclusion[0]
    text = words(evaluated(UNIT))
    assert "Tidak ada rekomendasi." in text
    assert "predikat ditetapkan Menteri" in text
    assert "11 disetujui (100" in text


def test_each_failed_minimum_stands_with_its_recommendation() -> None:
    advice = Recommendation(
        "1",
        "Susun peta risiko.",
        "WBK",
        "area.2",
        action="Rapat pokja",
        due_on=date(2026, 6, 30),
        state=FollowUp.IN_PROGRESS,
    )
    other = Recommendation("2", "Perbarui maklumat.", indicator="A.I.1.i.a", state=FollowUp.CLOSED)
    review = Review(recommendations=(advice, other))
    content = result_report_content(evaluated(with_worst(TINY, UNIT, "A.I.2", "A.II.2"), review))
    missing = lines(content)
    failed = [title for title, text in missing.items() if text]
    assert [group.title.partition(":")[0] for group in content.groups] == [*failed, "Rekomendasi lain"]
    (about_area,) = [group for group in content.groups[:-1] if group.advice]
    assert [item.text for item in about_area.advice] == ["Susun peta risiko."]
    assert about_area.advice[0].follow_up == "Tindak lanjut: Rapat pokja; batas waktu 30 Juni 2026; dalam proses"
    assert content.groups[-1].advice[0].text == "A.I.1.i.a: Perbarui maklumat."
    assert content.groups[-1].advice[0].follow_up == "Selesai dan ditutup TPI"
    assert "belum layak diusulkan" in content.conclusion[0]
    assert f"belum memenuhi {len(failed)} dari {len(missing)}" in content.conclusion[0]
    assert "Belum ada rekomendasi." in words(evaluated(with_worst(TINY, UNIT, "A.I.2", "A.II.2"), review))


def test_areas_and_sums_are_those_of_unit_and_tpi() -> None:
    content = result_report_content(evaluated({**UNIT, "A.I.1.i.b": "B"}))
    table = {part.title: (part.weight, part.unit, part.tpi) for part in content.parts}
    assert table["1. Area satu"] == ("30,00", "30,00", "26,25")
    assert table["Nilai akhir"] == ("100,00", "100,00", "96,25")
    assert [part.title for part in content.parts if part.is_sum][-1] == "Nilai akhir"
    assert {part.title: part.share for part in content.parts}["1. Area satu"] == "87,50\u202f%"
    assert all(re.fullmatch("[0-9]+,[0-9]{2}\u202f%", part.share) for part in content.parts)
    (difference,) = content.differences
    assert (difference.code, difference.unit, difference.tpi, difference.points) == ("A.I.1.i.b", "A", "B", "−3,75")


def test_what_was_given_back_says_why() -> None:
    returned = Answer("A.I.1.i.a", None, reviewed=Judged("Ya"), returned="SK tidak terbaca")
    noted = Answer("A.I.1.i.b", "C", note="satu dari tiga", reviewed=Judged("A"))
    content = result_report_content(evaluated(UNIT, returned=returned, noted=noted))
    told = {line.code: (line.tpi, line.points, line.reason) for line in content.differences}
    assert told == {
        "A.I.1.i.a": ("dikembalikan", "–", "Dikembalikan: SK tidak terbaca"),
        "A.I.1.i.b": ("C", "−7,50", "satu dari tiga"),
    }
    assert "SK tidak terbaca" in words(evaluated(UNIT, returned=returned, noted=noted))


def test_review_that_is_not_handed_in_is_a_draft() -> None:
    material = evaluated(UNIT)
    assert "Rancangan" in result_report_content(material).drafts[0]
    at = datetime(2026, 5, 4, 3, tzinfo=UTC)
    digest = stage_digest(material.snapshot, Stage.TPI)
    for known, count in ((digest, 0), ("00", 1)):
        state = StageState(StageStatus.SUBMITTED, digest=known, changed_at=at, changed_by="Damar")
        review = Review(stages={Stage.TPI: state})
        content = result_report_content(replace(material, snapshot=replace(material.snapshot, review=review)))
        assert len(content.drafts) == count
        assert ("Penilaian diajukan", "4 Mei 2026 oleh Damar") in content.facts


def test_incomplete_review_says_how_much_waits() -> None:
    content = result_report_content(evaluated({"A.I.1.i.a": "Ya"}))
    assert "10 jawaban unit masih menunggu penilaian" in " ".join(content.conclusion)
    assert ("Butir dinilai", "1 dari 11; butir tanpa nilai TPI dihitung 0") in content.facts


@pytest.mark.parametrize("blank", BlankPolicy)
@pytest.mark.parametrize("lacking", [(), ("A", "B")])
def test_nothing_is_concluded_while_answers_wait(blank: BlankPolicy, lacking: tuple[str, ...]) -> None:
    own = dict(with_worst(TINY, UNIT, *lacking))
    del own["A.I.1.i.a"]
    material = replace(evaluated(own), blank=blank)
    text = " ".join(result_report_content(material).conclusion)
    assert "1 jawaban unit masih menunggu penilaian" in text
    assert "Belum dapat disimpulkan apakah unit ini layak diusulkan." in text
    assert "belum layak" not in text
    assert "Dari sisi nilai" not in text


def test_what_is_not_there_is_not_spoken_of() -> None:
    lacking = with_worst(TINY, UNIT, "A.I.2", "A.II.2")
    assert "rekomendasi di atas" not in " ".join(result_report_content(evaluated(lacking)).conclusion)
    review = Review(recommendations=(Recommendation("1", "Susun peta risiko.", "WBK", "area.2"),))
    assert "rekomendasi di atas" in " ".join(result_report_content(evaluated(lacking, review)).conclusion)


def test_as_many_are_judged_at_the_head_as_beside_the_differences() -> None:
    returned = Answer("A.I.1.i.a", None, reviewed=Judged("Ya"), returned="SK tidak terbaca")
    content = result_report_content(evaluated(UNIT, returned=returned))
    assert content.agreement.startswith("Dari 11 butir yang dinilai")
    words = "11 dari 11, 1 di antaranya dikembalikan tanpa usulan; butir tanpa nilai TPI dihitung 0"
    assert ("Butir dinilai", words) in content.facts


def test_what_the_unit_does_about_a_recommendation_stands_below_its_words() -> None:
    advice = tuple(Recommendation(str(n), "Lengkapi bukti dukung. " * (n % 9 + 1)) for n in range(120))
    pdf = draw_result_report(result_report_content(evaluated(UNIT, Review(recommendations=advice))))
    pages = page_texts(pdf)
    assert len(pages) > 4
    assert not [page for page in pages if re.search(rf"dari {len(pages)}\s+Belum ditindaklanjuti", page)]


def test_assessors_say_what_follows_in_their_own_words_and_sign() -> None:
    report = ResultReport(
        "700/12", date(2026, 5, 4), "Arunika", "Damar Wibisana", "Inspektur", "1970", "Ditunda.\nMenunggu TLHP."
    )
    material = evaluated(UNIT, Review(report=report))
    content = result_report_content(material)
    assert "layak" not in " ".join(content.conclusion)
    assert content.conclusion[-1] == "Ditunda.\nMenunggu TLHP."
    text = words(material)
    for part in ("Nomor 700/12", "Arunika, 4 Mei 2026", "Inspektur,", "Damar Wibisana", "NIP 1970", "Menunggu TLHP."):
        assert part in text


def test_report_stands_under_the_assessors_and_not_under_the_address_of_the_unit() -> None:
    content = result_report_content(evaluated(UNIT))
    assert content.head.lines[-1] == "Tim Penilai Internal"
    assert content.head.address == ()


@pytest.mark.parametrize("text", ["panjang " * 900, "kata" * 2_000, "漢字 \u202e <b>&amp; = \x00", "baris\n" * 300])
def test_no_text_breaks_the_report(text: str) -> None:
    advice = tuple(Recommendation(str(n), text[:2_000], "WBK", "total", action=text[:2_000]) for n in range(2))
    report = ResultReport(text[:300], None, text[:300], text[:300], text[:300], text[:300], text[:2_000])
    returned = Answer("A.I.1.i.a", None, reviewed=Judged("Ya"), returned=text)
    material = evaluated(with_worst(TINY, UNIT, "A", "B"), Review(recommendations=advice, report=report), one=returned)
    pdf = draw_result_report(result_report_content(material))
    assert archival_faults(pdf) == []
    assert len(page_texts(pdf)) >= 2
    assert draw_result_report(result_report_content(material)) == pdf


def test_signature_is_never_alone_on_its_page() -> None:
    for length in range(0, 2_000, 90):
        report = ResultReport(signer="Damar Wibisana", conclusion="Catatan penilai. " * (length // 17))
        last = page_texts(draw_result_report(result_report_content(evaluated(UNIT, Review(report=report)))))[-1]
        assert "Syarat pengusulan selain nilai" in last
        assert "Damar Wibisana" in last


def test_sheet_is_that_of_the_letterhead() -> None:
    (first, *_rest) = page_sizes(draw_result_report(result_report_content(evaluated(UNIT))))
    assert first == pytest.approx((595.28, 841.89), abs=0.1)
