"""What a mix of ways means is said, and nothing that does not apply."""

from __future__ import annotations

import pytest

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.ceremony_notes import mix_notes
from integrity_zone.domain.declaration import ANCHOR_MARKS, Declaration, Signatory

HERE, OUTSIDE, WET = Way.HERE, Way.OUTSIDE, Way.WET


def mix(heads: tuple[Way, ...], witnesses: tuple[Way, ...]) -> Declaration:
    return Declaration(
        heads=tuple(Signatory("A", "Kepala", "Unit", way=way) for way in heads),
        witnesses=tuple(Signatory("B", "Inspektur", "Unit", way=way) for way in witnesses),
    )


@pytest.mark.parametrize(
    ("heads", "witnesses", "begins"),
    [
        ((), (), ()),
        ((HERE,), (HERE,), ("The first signature certifies",)),
        ((OUTSIDE,), (HERE,), ("Whoever signs with another", "The file is neither")),
        ((HERE,), (OUTSIDE,), ("Whoever signs with another", "A head who signs here", "The file is neither")),
        ((OUTSIDE,), (OUTSIDE,), ("The file is neither",)),
        ((HERE,), (WET,), ("The first signature certifies", "An ink signature")),
        ((WET,), (HERE,), ("The first signature certifies", "An ink signature", "The head's signature is on paper")),
        ((WET,), (WET,), ("Everybody signs in ink", "An ink signature")),
    ],
)
def test_notes_say_order_and_what_cannot_be_had(
    heads: tuple[Way, ...], witnesses: tuple[Way, ...], begins: tuple[str, ...]
) -> None:
    notes = mix_notes(mix(heads, witnesses))
    assert [note.message_en.startswith(begin) for note, begin in zip(notes, begins, strict=True)] == [True] * len(
        begins
    )
    assert all(note.message_id and note.message_id != note.message_en for note in notes)


def test_fields_are_told_by_way_in_signing_order() -> None:
    declaration = mix((OUTSIDE, HERE), (WET, OUTSIDE))
    assert declaration.fields_by(OUTSIDE) == ("ttd_pimpinan", "ttd_saksi_2")
    assert declaration.fields_by(HERE, WET) == ("ttd_pimpinan_2", "ttd_saksi_1")
    assert declaration.anchor_marks() == {"ttd_pimpinan": "#", "ttd_saksi_2": "^"}


def test_there_is_a_mark_of_its_own_for_everybody_who_can_sign() -> None:
    declaration = mix((OUTSIDE,) * 12, (OUTSIDE,) * 6)
    assert len(set(declaration.anchor_marks().values())) == 18
    assert len(set(ANCHOR_MARKS)) == len(ANCHOR_MARKS)
