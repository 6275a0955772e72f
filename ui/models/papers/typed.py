"""What was typed for a paper and is not in the file yet; remembered on this laptop, so that leaving loses nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import Delegation
from integrity_zone.domain.declaration import Signatory

if TYPE_CHECKING:
    from integrity_zone.domain.papers import PaperKind
    from ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Details:
    """What is filled in for one paper beside its text."""

    number: str = ""
    dated_on: date | None = None
    place: str = ""
    signer: Signatory | None = None  #: None: as usual for the paper


def typed_text(preferences: Preferences, workspace_id: str, kind: PaperKind) -> str | None:
    """A text that could not be recorded yet; None when there is none."""
    found = _loaded(preferences.choice(_text_key(workspace_id, kind)))
    return found if isinstance(found, str) else None


def keep_typed(preferences: Preferences, workspace_id: str, kind: PaperKind, text: str | None) -> None:
    """Remember a text that could not be recorded yet; None forgets it."""
    key = _text_key(workspace_id, kind)
    if text is None and not preferences.choice(key):
        return
    preferences.keep_choice(key, "" if text is None else json.dumps(text, ensure_ascii=False))


def details_of(preferences: Preferences, workspace_id: str, year: int, kind: PaperKind) -> Details:
    """What was filled in last for a paper of a year; empty when what is remembered is damaged."""
    found = _loaded(preferences.choice(_details_key(workspace_id, year, kind)))
    if not isinstance(found, dict):
        return Details()
    day, signer = found.get("dated_on"), found.get("signer")
    try:
        return Details(
            number=str(found.get("number", "")),
            dated_on=date.fromisoformat(day) if isinstance(day, str) else None,
            place=str(found.get("place", "")),
            signer=_signatory(signer) if isinstance(signer, dict) else None,
        )
    except ValueError:
        return Details()


def keep_details(preferences: Preferences, workspace_id: str, year: int, kind: PaperKind, details: Details) -> None:
    """Remember what is filled in for a paper."""
    signer = details.signer
    text = json.dumps(
        {
            "number": details.number,
            "dated_on": details.dated_on.isoformat() if details.dated_on else None,
            "place": details.place,
            "signer": None
            if signer is None
            else {
                "name": signer.name,
                "office": signer.office,
                "organisation": signer.organisation,
                "rank": signer.rank,
                "nip": signer.nip,
                "delegation": signer.delegation,
                "on_behalf_of": signer.on_behalf_of,
            },
        },
        ensure_ascii=False,
    )
    preferences.keep_choice(_details_key(workspace_id, year, kind), text if details != Details() else "")


def _signatory(found: dict[str, object]) -> Signatory:
    def word(name: str) -> str:
        value = found.get(name)
        return value if isinstance(value, str) else ""

    return Signatory(
        name=word("name"),
        office=word("office"),
        organisation=word("organisation"),
        rank=word("rank") or None,
        nip=word("nip") or None,
        delegation=Delegation(word("delegation")) if word("delegation") else None,
        on_behalf_of=word("on_behalf_of"),
    )


def _loaded(text: str) -> object:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return None


def _text_key(workspace_id: str, kind: PaperKind) -> str:
    return f"papers/{workspace_id}/{kind.value}/text"


def _details_key(workspace_id: str, year: int, kind: PaperKind) -> str:
    return f"papers/{workspace_id}/{year}/{kind.value}/details"
