"""What people read when something is refused: a sentence, in which names stay as they are written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import FileExistsRefusal
from integrity_zone.domain.text import TooLongError
from integrity_zone.errors import Bilingual, IntegrityZoneError, ProblemList
from integrity_zone.services.reading import FileTooLargeError
from integrity_zone.signing.sign import SelfCheckFailedError
from ui.messages import sentence_of, sentences_of, text_of

if TYPE_CHECKING:
    from ui.i18n import Languages


@pytest.mark.parametrize("path", ["laporan akhir.pdf", Path("unggahan/laporan.pdf"), "laporan  ganda.pdf"])
def test_a_file_name_at_the_beginning_is_written_as_it_is(path: str | Path) -> None:
    said = text_of(FileTooLargeError(path=path, limit_mib=64), "id")
    assert said.startswith(" ".join(str(path).split()) + " lebih besar dari 64 MiB")
    assert said.endswith(".")


def test_a_name_stays_as_it_is_also_where_the_screens_have_words_of_their_own(languages: Languages) -> None:
    assert text_of(FileExistsRefusal(path="salinan.zi"), "id") == "salinan.zi sudah ada. Pilih nama lain."


def test_a_word_of_ours_begins_with_a_capital() -> None:
    assert text_of(TooLongError(what="alamat", length=300, limit=200), "id").startswith("Alamat terlalu panjang")
    assert text_of(SelfCheckFailedError(reason="rusak"), "id").startswith("Tanda tangan baru")


def test_every_problem_of_a_list_has_a_sentence_of_its_own() -> None:
    both = ProblemList((FileTooLargeError(path="a.pdf", limit_mib=1), TooLongError(what="nama", length=9, limit=8)))
    first, second = sentences_of(both, "id")
    assert (first[:5], second[:5]) == ("a.pdf", "Nama ")


def test_what_the_core_remarks_is_a_sentence_in_the_language_of_the_screens() -> None:
    said = Bilingual("one thing is missing", "satu hal belum ada")
    assert (sentence_of(said, "en"), sentence_of(said, "id")) == ("One thing is missing.", "Satu hal belum ada.")
    assert sentence_of(Bilingual("", "Sudah lengkap."), "en") == ""
    assert sentence_of(Bilingual("", "Sudah lengkap."), "id") == "Sudah lengkap."


def test_a_refusal_that_is_all_reason_is_a_sentence() -> None:
    assert text_of(IntegrityZoneError(reason="tidak ada"), "id") == "Tidak ada."
