"""What comes back from another program: taken, left to a person, or refused with nothing recorded."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from integrity_zone.domain.ceremony import FileKind, Way
from integrity_zone.domain.ceremony_refusals import (
    LostFieldsError,
    NotFrozenError,
    NothingNewError,
    OtherPaperError,
    UnsoundReturnError,
)
from integrity_zone.services.charters.ceremonies import ceremony_of, current_charter
from integrity_zone.services.charters.freezing import freeze_charter, unfreeze_charter
from integrity_zone.services.charters.returning import confirm_rewritten, take_back
from tests.support import ceremonies as stage
from tests.support import elsewhere, pki
from tests.support import signed_charters as charters
from tests.support.ceremonies import FIRST, HEAD
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from integrity_zone.services.charters.returning import TakenBack
    from integrity_zone.services.workspace.workspaces import Workspace

HERE, OUTSIDE = Way.HERE, Way.OUTSIDE


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    """With a frozen charter that the head signs with another program, and a witness here."""
    with writing(file) as opened:
        opened.set_declaration(stage.declared(OUTSIDE, HERE))
        freeze_charter(opened, now=pki.NOW)
        yield opened


def brought(workspace: Workspace, folder: Path, pdf: bytes) -> TakenBack:
    path = folder / "kembali.pdf"
    path.write_bytes(pdf)
    return take_back(workspace, path, roots=[pki.root_pem()], now=pki.NOW)


def by_head(pdf: bytes, base: bytes) -> bytes:
    space = stage.space_of(base, HEAD)
    return elsewhere.with_picture(pdf, pki.head(), "Signature1", space.box, space.page)


def with_a_hole(pdf: bytes) -> bytes:
    """A byte of the covered part is another."""
    place = pdf.index(b"/Rotate 0")
    return pdf[:place] + b"/Rotate 9" + pdf[place + 9 :]


REFUSED: dict[str, tuple[Callable[[bytes], bytes], type[Exception]]] = {
    "nobody signed": (lambda pdf: pdf + b"\n", NothingNewError),
    "the very file": (lambda pdf: pdf, NothingNewError),
    "a letter": (lambda _pdf: b"Yth. Bapak Kepala Dinas", UnsoundReturnError),
    "another charter": (lambda _pdf: elsewhere.by_all(charters.prepared()), OtherPaperError),
    "a damaged signature": (lambda pdf: with_a_hole(by_head(pdf, pdf)), UnsoundReturnError),
    "somebody else": (
        lambda pdf: elsewhere.with_picture(pdf, pki.witness(2), "Signature1", stage.space_of(pdf, HEAD).box),
        UnsoundReturnError,
    ),
    "a look-alike issuer's head as the witness": (
        lambda pdf: elsewhere.in_our_field(pdf, pki.head(), FIRST),
        UnsoundReturnError,
    ),
    "written anew after signing": (
        lambda pdf: elsewhere.rewritten_by_pikepdf(by_head(pdf, pdf)),
        UnsoundReturnError,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_hold_is_refused_and_nothing_is_recorded(workspace: Workspace, tmp_path: Path, name: str) -> None:
    make, refusal = REFUSED[name]
    before = workspace.snapshot()
    with pytest.raises(refusal):
        brought(workspace, tmp_path, make(current_charter(workspace)))
    assert workspace.snapshot() == before


def test_a_file_of_an_unknown_issuer_is_taken_and_not_called_verified(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "kembali.pdf"
    drawn = current_charter(workspace)
    path.write_bytes(by_head(drawn, drawn))
    taken = take_back(workspace, path, now=pki.NOW)
    assert taken.fields == (HEAD,)
    (kept,) = [kept for kept in workspace.snapshot().papers.files if kept.field]
    assert (kept.kind, kept.signer, kept.issuer) == (FileKind.RETURNED, "Ir. Pimpinan Contoh, M.Si.", "Penerbit Uji")
    assert kept.signed_at.endswith("Z")
    assert stage.states(ceremony_of(workspace.snapshot(), taken.report))[HEAD] == "signed"


def test_a_revoked_signer_is_found_where_only_the_trust_list_knows_the_issuer(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "kembali.pdf"
    drawn = current_charter(workspace)
    alone = replace(pki.head(), chain=())
    path.write_bytes(elsewhere.with_picture(drawn, alone, "Signature1", stage.space_of(drawn, HEAD).box))
    issuing = pki.authority()
    judged = partial(take_back, workspace, path, roots=[pki.root_pem()], intermediates=[issuing.der], now=pki.NOW)
    with pytest.raises(UnsoundReturnError, match="revoked"):
        judged(crls=[issuing.crl(alone.certificate)])
    taken = judged(crls=[issuing.crl()])
    assert stage.states(ceremony_of(workspace.snapshot(), taken.report))[HEAD] == "verified"


LEFT_TO_A_PERSON: dict[str, Callable[[bytes], bytes]] = {
    "written anew": lambda pdf: by_head(elsewhere.rewritten_by_pikepdf(pdf), pdf),
    "written anew with other numbers": lambda pdf: by_head(elsewhere.rewritten_by_pyhanko(pdf), pdf),
    "written anew without our metadata": lambda pdf: by_head(elsewhere.rewritten_without_metadata(pdf), pdf),
    "a picture over the words": lambda pdf: elsewhere.with_picture(
        pdf, pki.head(), "Signature1", elsewhere.OVER_THE_TEXT
    ),
    "a picture drawn into the page": lambda pdf: by_head(charters.updated(pdf, elsewhere.drawn_into_the_page), pdf),
}


@pytest.mark.parametrize("name", LEFT_TO_A_PERSON)
def test_an_honest_program_that_changes_the_file_is_left_to_a_person(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    before = workspace.snapshot()
    taken = brought(workspace, tmp_path, LEFT_TO_A_PERSON[name](current_charter(workspace)))
    assert taken.needs_confirmation
    assert "PIAGAM PENCANANGAN" in taken.pages[0].drawn
    assert workspace.snapshot() == before
    confirm_rewritten(workspace, tmp_path / "kembali.pdf", sha256=taken.sha256, roots=[pki.root_pem()], now=pki.NOW)
    assert stage.states(stage.standing(workspace)) == {HEAD: "signed", FIRST: "ready"}
    stage.sign_here(workspace, FIRST)
    assert stage.states(stage.standing(workspace)) == {HEAD: "signed", FIRST: "signed"}


def test_a_file_without_the_fields_of_those_who_sign_here_cannot_be_confirmed(
    workspace: Workspace, tmp_path: Path
) -> None:
    drawn = current_charter(workspace)
    flat = BytesIO()
    with pikepdf.open(BytesIO(drawn)) as document:
        del document.Root.AcroForm
        for page in document.pages:
            del page.Annots
        document.save(flat)
    taken = brought(workspace, tmp_path, by_head(flat.getvalue(), drawn))
    assert taken.needs_confirmation
    with pytest.raises(LostFieldsError):
        confirm_rewritten(workspace, tmp_path / "kembali.pdf", sha256=taken.sha256, now=pki.NOW)


def test_a_letter_of_somebody_expected_is_left_to_a_person_who_sees_other_words(
    workspace: Workspace, tmp_path: Path
) -> None:
    drawn = current_charter(workspace)
    letter = charters.page("Surat lain yang tidak ada hubungannya")
    taken = brought(workspace, tmp_path, by_head(letter, drawn))
    assert taken.needs_confirmation
    assert {"words-missing", "no-declaration-named"} <= {reason.code for reason in taken.report.reasons}
    assert taken.pages[0].drawn != taken.pages[0].returned


def test_nothing_is_taken_back_while_nothing_is_frozen(workspace: Workspace, tmp_path: Path) -> None:
    drawn = current_charter(workspace)
    unfreeze_charter(workspace, "salah tanggal")
    with pytest.raises(NotFrozenError):
        brought(workspace, tmp_path, by_head(drawn, drawn))
    freeze_charter(workspace, now=pki.NOW)
    with pytest.raises(OtherPaperError) as refusal:
        brought(workspace, tmp_path, by_head(drawn, drawn))
    assert "ZI-DU-2026-01" in refusal.value.text()
