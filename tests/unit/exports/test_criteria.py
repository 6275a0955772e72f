"""The cell that says when each option holds is taken apart however people write it, or not at all."""

from __future__ import annotations

import pytest

from integrity_zone.exports.official_sheets.criteria import criteria_of

SAID = {"A": "semua sudah", "B": "baru sebagian", "C": "belum ada"}


@pytest.mark.parametrize(
    "text",
    [
        "A. semua sudah; B. baru sebagian; C. belum ada",
        "a. semua sudah;\nb. baru sebagian;\nc. belum ada;",
        "A = semua sudah\nB = baru sebagian\nC = belum ada",
        "A) semua sudah\nB) baru sebagian\nC) belum ada",
        "A : semua sudah\n\nB : baru sebagian\n\nC : belum ada\n",
        "A - semua sudah\nB - baru sebagian\nC - belum ada",
        "• A. semua sudah\n• B. baru sebagian\n• C. belum ada",
        "(A) semua sudah\n(B) baru sebagian\n(C) belum ada",
        "Jawaban A. semua sudah\nJawaban B. baru sebagian\nJawaban C. belum ada",
        "Penjelasan butir.\nA. semua sudah\nB. baru sebagian\nC. belum ada",
    ],
)
def test_letters_are_told_apart_however_they_are_written(text: str) -> None:
    assert criteria_of(text, "ABC") == SAID


@pytest.mark.parametrize(
    "text",
    [
        "Ya, apabila ada; Tidak, apabila belum",
        "Ya apabila ada\nTidak apabila belum",
        "Ya = apabila ada\nTidak = apabila belum",
    ],
)
def test_yes_and_no_are_told_apart(text: str) -> None:
    assert criteria_of(text, ["Ya", "Tidak"]) == {"Ya": "apabila ada", "Tidak": "apabila belum"}


def test_a_letter_inside_a_sentence_is_no_option() -> None:
    said = criteria_of("A. nilai B. sudah lengkap\nB. sebagian\nC. belum", "ABC")
    assert said in ({}, {"A": "nilai B. sudah lengkap", "B": "sebagian", "C": "belum"})


@pytest.mark.parametrize(
    "text", ["", "Cukup jelas", "A. semua; B. sebagian", "A. semua; B. ; C. belum", "B. b; A. a; C. c"]
)
def test_what_cannot_be_told_apart_is_left_alone(text: str) -> None:
    assert criteria_of(text, "ABC") == {}
