"""What hostile texts become on papers and on a charter with every way of signing: text, wherever they were typed."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.ceremony import Delegation, Way
from integrity_zone.domain.declaration import Control, Declaration, Guest, Signatory, StaffMember
from integrity_zone.domain.paper_texts import parse_paper_text
from integrity_zone.domain.papers import Letterhead, PaperKind
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.verification import Summary
from integrity_zone.exports.pages.letters import UnprintableLettersError, require_letters
from integrity_zone.exports.pages.typesetting import printable
from integrity_zone.services.charters.ceremonies import current_charter
from integrity_zone.services.charters.ceremony_signing import sign_here
from integrity_zone.services.charters.freezing import freeze_charter
from integrity_zone.services.charters.returning import take_back
from integrity_zone.services.letterheads import set_letterhead
from integrity_zone.services.papers.material import PaperWish
from integrity_zone.services.papers.registry import issue_paper
from integrity_zone.services.papers.texts import set_paper_text, standing_text
from integrity_zone.services.trust.trust_list import user_trust_list
from integrity_zone.services.verification.verifying import export_verification_sheet, verify_content
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.signing.credentials import load_p12
from tests.support import pki
from tests.support.archival import archival_faults
from tests.support.ceremonies import FIRST, HEAD, person, sign_outside
from tests.support.hostile_texts import HOSTILE_TEXTS
from tests.support.paper_cases import DECLARATION, MADE_KINDS, asked, drawn, material
from tests.support.pdf_pages import dictionaries, page_texts
from tests.support.workspaces import new_workspace

if TYPE_CHECKING:
    from pathlib import Path

_ACTING = {"/A", "/AA", "/OpenAction", "/JS", "/URI", "/EF", "/Launch"}
#: So many texts stand on one paper, each of them in every field of a list.
_TOGETHER = 24


def _is_printed(text: str) -> bool:
    try:
        require_letters([text])
    except UnprintableLettersError:
        return False
    return bool(printable(text))


#: As they are kept, and short enough for every field.
LINES = [text for text in dict.fromkeys(clean_line(item.text) for item in HOSTILE_TEXTS) if 0 < len(text) <= 128]
PRINTED = [text for text in LINES if _is_printed(text)]
UNPRINTED = [text for text in LINES if not _is_printed(text)]


def _letters(text: str) -> str:
    """Without blanks and marks, in one case: lines break anywhere, and headings are set in capitals."""
    bare = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in bare if not letter.isspace() and not unicodedata.combining(letter))


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _person(texts: list[str], first: int, way: Way = Way.HERE) -> Signatory:
    name, office, organisation, rank, nip, other = (texts[(first + place) % len(texts)] for place in range(6))
    return Signatory(
        name, office, organisation, rank, nip, way=way, delegation=Delegation.ON_BEHALF, on_behalf_of=other
    )


def _crowded(texts: list[str]) -> Declaration:
    return replace(
        DECLARATION,
        place=texts[0],
        government=texts[1],
        heads=(_person(texts, 0),),
        witnesses=(_person(texts, 2), _person(texts, 6)),
        guests=tuple(Guest(text, text) for text in texts),
        staff=tuple(StaffMember(text, text, text, text) for text in texts),
        controls=tuple(Control(text, text, 1, confidential=False) for text in texts),
    )


def _nothing_acts(pdf: bytes) -> None:
    for found in dictionaries(pdf):
        assert not _ACTING & set(found), found
        assert found.get("/Subtype") not in {"/Link", "/FileAttachment"}


def test_there_is_something_of_both_kinds() -> None:
    assert len(PRINTED) > 150
    assert len(UNPRINTED) > 20


@pytest.mark.parametrize("start", range(0, len(PRINTED), _TOGETHER))
@pytest.mark.parametrize("kind", MADE_KINDS)
def test_paper_says_every_text_as_it_stands(kind: PaperKind, start: int) -> None:
    texts = [*PRINTED, *PRINTED[:6]][start : start + _TOGETHER]
    body = "\n".join([f"> {_escaped(text)}" for text in texts]) + f"\n{standing_text(kind)}"
    parse_paper_text(kind, body)
    paper = asked(
        kind,
        body,
        number=texts[0],
        place=texts[1],
        signer=_person(texts, 3),
        parties=(_person(texts, 4),),
        members=(0, 1) if kind is PaperKind.PAKTA else None,
        document_id="ZI-DU-2026-XX01-01",
    )
    letterhead = Letterhead(
        government=texts[2], unit=texts[3 % len(texts)], address="\n".join(texts[:2]), contact=texts[-1]
    )
    pdf = drawn(paper, material(_crowded(texts), letterhead))
    _nothing_acts(pdf)
    assert archival_faults(pdf) == []
    said = _letters("".join(page_texts(pdf)))
    assert not [text for text in texts if _letters(printable(text)) not in said]


@pytest.mark.parametrize("kind", MADE_KINDS)
def test_text_that_no_typeface_draws_is_refused_wherever_it_stands(kind: PaperKind) -> None:
    for place, text in enumerate(UNPRINTED):
        wanted = asked(kind)
        made_of = material()
        match place % 3:
            case 0:
                wanted = asked(kind, f"{standing_text(kind)}\nx {_escaped(text)}")
            case 1:
                made_of = material(unit=replace(made_of.snapshot.unit, name=text))
            case _:
                made_of = material(letterhead=Letterhead(unit=text))
                if kind in {PaperKind.PROPOSAL, PaperKind.RESPONSIBILITY}:
                    continue  # these are letters of the region, which do not name the unit at their head
        with pytest.raises(UnprintableLettersError):
            drawn(wanted, made_of)


def _mixed(texts: list[str]) -> Declaration:
    """Head outside, one witness here, one in ink, all of them delegated and called something hostile."""
    declared = replace(_crowded(texts), number=texts[2], commitments=tuple(texts[:12]))
    head = replace(_person(texts, 0, Way.OUTSIDE), certificate="PIMPINAN-0001")
    here = replace(_person(texts, 1, Way.HERE), certificate="SAKSI-0001")
    return replace(declared, heads=(head,), witnesses=(here, _person(texts, 2, Way.WET)))


@pytest.mark.parametrize(
    "start",
    [
        pytest.param(start, marks=() if start in {0, 3 * _TOGETHER, 6 * _TOGETHER} else pytest.mark.long)
        for start in range(0, len(PRINTED), _TOGETHER)
    ],
)
def test_charter_of_mixed_ways_is_signed_brought_back_and_judged_with_such_names(tmp_path: Path, start: int) -> None:
    texts = [*PRINTED, *PRINTED[:6]][start : start + _TOGETHER]
    clock = count()
    file = new_workspace(tmp_path / "unit.zi")
    (tmp_path / "akar.pem").write_bytes(pki.root_pem())
    trust = user_trust_list()
    trust.add_authority(tmp_path / "akar.pem", texts[0], pki.NOW)
    with Workspace.open(
        file, actor=texts[0], write=True, now=lambda: pki.NOW + timedelta(seconds=next(clock))
    ) as workspace:
        set_letterhead(workspace, Letterhead(government=texts[1], unit=texts[2]))
        own = f"{_escaped(texts[3 % len(texts)])} {{tempat}}.\n{{janji}}\n{_escaped(texts[4 % len(texts)])}."
        set_paper_text(workspace, PaperKind.CHARTER, own)
        workspace.set_declaration(_mixed(texts))
        paper = freeze_charter(workspace, now=pki.NOW)
        assert paper.signatories == tuple(person.name for _field, person in _mixed(texts).signers())
        draft = current_charter(workspace)
        said = _letters("".join(page_texts(draft)))
        assert not [text for text in texts if _letters(printable(text)) not in said]
        _nothing_acts(draft)
        (tmp_path / "kembali.pdf").write_bytes(sign_outside(draft, HEAD))
        roots = [pki.root_pem()]
        back = take_back(workspace, tmp_path / "kembali.pdf", roots=roots, crls=(), year=None, now=pki.NOW)
        assert not back.needs_confirmation
        signed = sign_here(workspace, FIRST, load_p12(person(FIRST).p12(), pki.PASSPHRASE), now=pki.NOW).pdf
        found = verify_content(texts[5 % len(texts)], signed, trust=trust, workspace=workspace, now=pki.NOW)
        assert found.summary is Summary.COMPLETE, found.sentence
        notice = issue_paper(workspace, PaperKind.SERVICE_NOTICE, wish=PaperWish(number=texts[0], now=pki.NOW))
        assert notice.number == texts[0]
    export_verification_sheet(found, tmp_path / "lembar.pdf", checked_by=texts[1])
    sheet = (tmp_path / "lembar.pdf").read_bytes()
    _nothing_acts(sheet)
    assert archival_faults(sheet) == []
    told = _letters("".join(page_texts(sheet)))
    assert _letters(printable(texts[5 % len(texts)])) in told


def test_freezing_refuses_letters_it_cannot_print_and_enters_nothing(tmp_path: Path) -> None:
    file = new_workspace(tmp_path / "unit.zi")
    with Workspace.open(file, actor="Ani", write=True) as workspace:
        for text in UNPRINTED[::6]:
            for declared in (
                replace(_mixed(PRINTED[:24]), place=text),
                replace(_mixed(PRINTED[:24]), heads=(replace(_person(PRINTED, 0), on_behalf_of=text),)),
                replace(_mixed(PRINTED[:24]), guests=(Guest("Ani", text),)),
            ):
                workspace.set_declaration(declared)
                with pytest.raises(UnprintableLettersError):
                    freeze_charter(workspace, now=pki.NOW)
        papers = workspace.snapshot().papers
        assert (papers.issued, papers.files) == ((), ())
