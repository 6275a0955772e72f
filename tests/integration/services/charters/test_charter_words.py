"""The unit's own opening and closing are printed, digested and drift; the standing ones change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.papers import PaperKind
from integrity_zone.domain.text import TooLongError
from integrity_zone.exports.indonesian import wording
from integrity_zone.services.charters.ceremonies import ceremony_of, current_charter
from integrity_zone.services.charters.drawing import charter_identity
from integrity_zone.services.charters.expectation import expectation_of
from integrity_zone.services.charters.freezing import freeze_charter
from integrity_zone.services.charters.words import charter_words
from integrity_zone.services.papers.texts import reset_paper_text, set_paper_text, standing_text
from integrity_zone.signing.page_text import page_texts
from tests.support import ceremonies as stage
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from pathlib import Path

OWN = "Bismillah, di {tempat}, {tanggal}.\n\n{pimpinan} {nama_unit}:\n{janji}\nSekian <b>janji</b> kami."
TOO_LONG = "panjang sekali " * 110 + "\n{janji}"


def printed(pdf: bytes) -> str:
    return " ".join("".join(page_texts(pdf)).split())


def test_own_words_are_printed_and_are_another_charter(file: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(Way.HERE))
        standing = charter_identity(workspace.snapshot())
        freeze_charter(workspace)
        assert "Demikian piagam ini" in printed(current_charter(workspace))
        set_paper_text(workspace, PaperKind.CHARTER, OWN)
        assert ceremony_of(workspace.snapshot()).drifted
        freeze_charter(workspace)
        said = printed(current_charter(workspace))
        assert "Bismillah, di Kota Uji, 2 Maret 2026." in said
        assert "pimpinan Dinas Uji:" in said
        assert "Sekian <b>janji</b> kami." in said
        assert "Demikian" not in said
        assert charter_identity(workspace.snapshot()).data_digest != standing.data_digest
        reset_paper_text(workspace, PaperKind.CHARTER)
        assert charter_identity(workspace.snapshot()).data_digest == standing.data_digest


def test_the_standing_text_filled_in_says_what_the_charter_says_without_it(file: Path) -> None:
    with writing(file) as workspace:
        declaration = stage.declared(Way.HERE)
        workspace.set_declaration(declaration)
        set_paper_text(workspace, PaperKind.CHARTER, standing_text(PaperKind.CHARTER) + "\nTambahan.")
        words = charter_words(workspace.snapshot())
        assert words is not None
        assert declaration.date is not None
        assert words.opening == (wording.opening("Dinas Uji", "Kota Uji", declaration.date, 1),)
        assert words.closing == (wording.CLOSING, "Tambahan.")


def test_words_that_cannot_be_printed_are_a_drift_of_what_is_frozen(file: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(Way.HERE))
        freeze_charter(workspace)
        set_paper_text(workspace, PaperKind.CHARTER, TOO_LONG)
        assert ceremony_of(workspace.snapshot()).drifted
        assert expectation_of(workspace).people == {stage.HEAD: "PIMPINAN-0001"}


def test_words_that_leave_no_room_are_refused(file: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(Way.HERE))
        set_paper_text(workspace, PaperKind.CHARTER, TOO_LONG)
        with pytest.raises(TooLongError):
            freeze_charter(workspace)
        assert ceremony_of(workspace.snapshot()).paper is None
