"""The language of the screens as people read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ui.i18n import Languages

#: A text that counts, as it stands in the catalogue of the evidence.
COUNTING = "Used by %n indicator(s)"


def said(number: int) -> str:
    return QCoreApplication.translate("DocumentFacts", COUNTING, "", number)


@pytest.mark.parametrize(
    ("number", "words"), [(0, "Used by 0 indicators"), (1, "Used by 1 indicator"), (4, "Used by 4 indicators")]
)
def test_english_counts_as_people_do(languages: Languages, number: int, words: str) -> None:
    languages.choose("en")
    assert said(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 cells [sic] were left out"), (1, "1 cell [sic] was left out"), (4, "4 cells [sic] were left out")],
)
def test_english_words_agree_with_their_number(languages: Languages, number: int, words: str) -> None:
    languages.choose("en")
    text = QCoreApplication.translate("Somewhere", "%n cell(s) [sic] [was|were] left out", "", number)
    assert text == words


def test_what_does_not_count_stays_as_it_is_written(languages: Languages) -> None:
    languages.choose("en")
    assert QCoreApplication.translate("Somewhere", "File(s) of the unit") == "File(s) of the unit"


def test_a_language_chosen_later_forgets_the_one_before(languages: Languages) -> None:
    for language in ("en", "id", "en"):
        languages.choose(language)
    assert said(1) == "Used by 1 indicator"
