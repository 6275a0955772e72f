"""The text of a paper: what its lines are, what is filled in, and everything that keeps a text from being taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.paper_fields import fields_of, required_fields
from integrity_zone.domain.paper_texts import (
    LINES_LIMIT,
    BadPaperTextError,
    LineKind,
    TextLine,
    cleaned_paper_text,
    parse_paper_text,
    text_problems,
)
from integrity_zone.domain.papers import PaperKind
from integrity_zone.errors import ProblemList

END = "\n{nama}\n\n{tanda_tangan}"


def lines(text: str, kind: PaperKind = PaperKind.PAKTA) -> list[TextLine]:
    """The lines before the fields that every pakta needs."""
    return list(parse_paper_text(kind, text + END))[:-2]


def problems(text: str, kind: PaperKind = PaperKind.PAKTA) -> list[tuple[int, str]]:
    """Line and hint of what is wrong."""
    return [(problem.line, str(problem.details["hint_en"])) for problem in text_problems(kind, text)]


@pytest.mark.parametrize(
    ("text", "kind", "mark", "words"),
    [
        ("Saya berjanji.", LineKind.PARAGRAPH, "", "Saya berjanji."),
        ("1. jujur;", LineKind.ITEM, "1.", "jujur;"),
        ("a.  jujur;", LineKind.ITEM, "a.", "jujur;"),
        ("(2) jujur;", LineKind.ITEM, "(2)", "jujur;"),
        ("- jujur;", LineKind.ITEM, "-", "jujur;"),
        ("Nama : Ani", LineKind.LABEL, "Nama", "Ani"),
        ("Catatan: ini kalimat", LineKind.PARAGRAPH, "", "Catatan: ini kalimat"),
        ("2026 adalah tahunnya.", LineKind.PARAGRAPH, "", "2026 adalah tahunnya."),
        ("<b>tebal</b> & [tautan](x) **", LineKind.PARAGRAPH, "", "<b>tebal</b> & [tautan](x) **"),
        ("kurung {{x}} saja", LineKind.PARAGRAPH, "", "kurung {x} saja"),
    ],
)
def test_line_is_what_it_looks_like(text: str, kind: LineKind, mark: str, words: str) -> None:
    (line,) = lines(text)
    assert (line.kind, line.mark, line.filled({})) == (kind, mark, words)


def test_label_may_begin_a_list() -> None:
    first, second = lines("Menimbang : a. bahwa satu;\nb. bahwa dua.")
    assert (first.kind, first.mark, first.inner, first.filled({})) == (
        LineKind.LABEL,
        "Menimbang",
        "a.",
        "bahwa satu;",
    )
    assert (second.kind, second.mark) == (LineKind.ITEM, "b.")


def test_lines_in_capitals_between_empty_lines_are_a_heading_with_its_fields_in_capitals() -> None:
    first, second, body = lines("PAKTA\n{nama_unit}\n\nDAN INI bukan.")
    assert [line.kind for line in (first, second, body)] == [LineKind.HEADING, LineKind.HEADING, LineKind.PARAGRAPH]
    assert second.filled({"nama_unit": "Dinas Uji"}) == "DINAS UJI"
    assert body.spaced
    assert not second.spaced


def test_lines_of_which_one_has_small_letters_are_no_heading() -> None:
    assert [line.kind for line in lines("PAKTA\nIntegritas\n")] == [LineKind.PARAGRAPH] * 2


def test_label_whose_fields_are_all_empty_is_left_out() -> None:
    (line,) = lines("NIP : {nip}")
    assert line.is_left_out({"nip": ""})
    assert line.is_left_out({})
    assert not line.is_left_out({"nip": "1"})
    (sentence,) = lines("NIP saya {nip}.")
    assert not sentence.is_left_out({})


def test_value_with_braces_is_not_filled_in_again() -> None:
    (line,) = lines("Saya {jabatan} itu")
    assert line.filled({"jabatan": "{nama_unit}", "nama_unit": "?"}) == "Saya {nama_unit} itu"


def test_all_problems_are_told_at_once_with_their_lines() -> None:
    text = "satu {tak_ada}\ndua {\ntiga }\nempat {tanda_tangan} lima\n{}"
    found = problems(text)
    assert [line for line, _ in found] == [1, 2, 3, 4, 5, 5]
    assert "{tak_ada}" in found[0][1]
    assert "nama_unit" in found[0][1]
    assert "line to itself" in found[3][1]
    assert "{nama} is missing" in found[5][1]
    with pytest.raises(ProblemList) as refused:
        parse_paper_text(PaperKind.PAKTA, text)
    assert all(isinstance(problem, BadPaperTextError) for problem in refused.value.problems)
    assert "baris 1:" in refused.value.text("id")


def test_empty_and_endless_texts_are_refused() -> None:
    assert problems(" \n") == [(1, "the text is empty")]
    assert "too long" in problems("x\n" * LINES_LIMIT + "x")[0][1]
    assert "too long" in problems("x" * 20_001)[0][1]
    assert "within 2000" in problems("x" * 2_001 + END)[0][1]


def test_field_of_another_paper_is_unknown() -> None:
    assert problems("{janji}" + END)
    assert not problems("{janji}", PaperKind.CHARTER)


def test_control_and_direction_characters_go_and_lines_stay_where_they_were() -> None:
    assert cleaned_paper_text("a\u202eb\x07\n\n c\u200fd \r\n") == "ab\n\nc d".replace("c d", "cd")


@pytest.mark.parametrize("kind", PaperKind)
def test_every_paper_needs_only_fields_that_it_has(kind: PaperKind) -> None:
    assert set(required_fields(kind)) <= set(fields_of(kind))
    assert all(field.title_id and field.title_en for field in fields_of(kind).values())


@given(st.text(max_size=300))
def test_any_text_is_taken_or_refused_with_lines_that_are_there(text: str) -> None:
    found = text_problems(PaperKind.PAKTA, text)
    count = cleaned_paper_text(text).count("\n") + 1
    assert all(1 <= problem.line <= count for problem in found)
    if not found:
        assert parse_paper_text(PaperKind.PAKTA, text)


@given(st.lists(st.sampled_from(["{", "}", "{nama}", "a", " : ", "1. ", "\n", "{{", "}}", "A"]), max_size=30))
def test_what_is_taken_says_every_letter_that_was_typed(pieces: list[str]) -> None:
    text = "".join(pieces) + END
    if text_problems(PaperKind.PAKTA, text):
        return
    said = "".join(line.mark + line.inner + line.filled({"nama": "*"}) for line in lines("".join(pieces)))
    typed = "".join(pieces).replace("{nama}", "*").replace("{{", "\x01").replace("}}", "\x02")
    typed = typed.replace("\x01", "{").replace("\x02", "}")
    assert "".join(said.split()).replace(":", "").upper() == "".join(typed.split()).replace(":", "").upper()
