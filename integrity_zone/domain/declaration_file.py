"""The declaration as people write it down: from the shape of DECLARATION.json and back to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from integrity_zone.domain.ceremony import Delegation, Way
from integrity_zone.domain.declaration import (
    Control,
    Declaration,
    Guest,
    Orientation,
    Paper,
    Signatory,
    StaffMember,
)
from integrity_zone.domain.text import clean_line
from integrity_zone.errors import IntegrityZoneError, ProblemList, UserInputError

#: Longest texts, in characters: what still fits a charter without turning it into a book.
NAME_LIMIT = 160
LINE_LIMIT = 200
SHORT_LIMIT = 128
COMMITMENT_LIMIT = 600

HEADS_LIMIT = 12
WITNESSES_LIMIT = 6
GUESTS_LIMIT = 300
STAFF_LIMIT = 5_000
COMMITMENTS_LIMIT = 12
CONTROLS_LIMIT = 500
COUNT_LIMIT = 1_000_000

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

_Item = TypeVar("_Item")
_Choice = TypeVar("_Choice", bound=StrEnum)
_Default = TypeVar("_Default", bound=StrEnum | None)
_Hint = tuple[str, str]  #: what is expected, in English and in Indonesian


class BadDeclarationError(UserInputError):
    """A field of a declaration cannot be taken. The value is not repeated: it may be confidential."""

    code = "bad-declaration"
    template_en = "{path}: {hint_en}"
    template_id = "{path}: {hint_id}"


class DeclarationIncompleteError(UserInputError):
    """The declaration lacks what every charter needs."""

    code = "declaration-incomplete"
    template_en = "the charter cannot be made yet; still missing: {missing_en}; add it with `declaration set`"
    template_id = "piagam belum dapat dibuat; masih kurang: {missing_id}; lengkapi dengan `declaration set`"


def parse_declaration(data: object) -> Declaration:
    """Check what a DECLARATION.json holds.

    Args:
        data: The decoded file; numbers as int or Decimal. Fields that are absent or null take their defaults.

    Returns:
        The declaration, perhaps still without place, date or head.

    Raises:
        ProblemList: At least one field is refused; holds every refusal, each with its path.
    """
    problems: list[IntegrityZoneError] = []
    top = _Fields(data, "", problems)
    declaration = Declaration(
        place=top.text("place", NAME_LIMIT),
        date=top.date("date"),
        number=top.text("number", SHORT_LIMIT) or None,
        paper=top.choice("paper", Paper, Paper.A4),
        orientation=top.choice("orientation", Orientation, Orientation.PORTRAIT),
        government=top.text("government", LINE_LIMIT),
        heads=top.items("heads", HEADS_LIMIT, _signatory),
        witnesses=top.items("witnesses", WITNESSES_LIMIT, _signatory),
        guests=top.items("guests", GUESTS_LIMIT, _guest),
        staff=top.items("staff", STAFF_LIMIT, _staff_member),
        commitments=top.texts("commitments", COMMITMENTS_LIMIT, COMMITMENT_LIMIT),
        controls=top.items("controls", CONTROLS_LIMIT, _control),
    )
    top.finish()
    problems += _certificates_given_twice(declaration)
    if problems:
        raise ProblemList(tuple(problems))
    return declaration


def _certificates_given_twice(declaration: Declaration) -> Iterator[IntegrityZoneError]:
    """Nobody signs a charter twice, so a certificate belongs to one field."""
    seen: set[str] = set()
    for field, signatory in declaration.signers():
        if signatory.certificate in seen:
            yield BadDeclarationError(
                path=field,
                hint_en="its certificate is named for another signatory too",
                hint_id="sertifikatnya sudah disebut untuk penanda tangan lain",
            )
        if signatory.certificate is not None:
            seen.add(signatory.certificate)


def declaration_document(declaration: Declaration) -> dict[str, object]:
    """The declaration in the shape of DECLARATION.json; `parse_declaration` takes it back.

    Every field is present but those of people that say nothing unusual: way, delegation, pakta.
    """
    return {
        "place": declaration.place,
        "date": declaration.date.isoformat() if declaration.date else None,
        "number": declaration.number,
        "paper": declaration.paper.value,
        "orientation": declaration.orientation.value,
        "government": declaration.government or None,
        "heads": [_signatory_document(head) for head in declaration.heads],
        "witnesses": [_signatory_document(witness) for witness in declaration.witnesses],
        "guests": [{"name": guest.name, "organisation": guest.organisation} for guest in declaration.guests],
        "staff": [_staff_document(member) for member in declaration.staff],
        "commitments": list(declaration.commitments),
        "controls": [
            {"kind": item.kind, "place": item.place, "count": item.count, "confidential": item.confidential}
            for item in declaration.controls
        ],
    }


def require_complete(declaration: Declaration | None) -> Declaration:
    """The declaration, when a charter can be made of it.

    Args:
        declaration: None when nothing was declared yet.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing; names all that are.
    """
    declaration = declaration or Declaration()
    missing = [
        words
        for words, present in (
            (("place", "tempat"), bool(declaration.place)),
            (("date", "tanggal"), declaration.date is not None),
            (("head", "pimpinan yang menyatakan"), bool(declaration.heads)),
        )
        if not present
    ]
    if missing:
        raise DeclarationIncompleteError(
            missing_en=", ".join(english for english, _ in missing),
            missing_id=", ".join(indonesian for _, indonesian in missing),
        )
    return declaration


class _Fields:
    """One object of the file: hands out its fields checked and notes what is wrong."""

    def __init__(self, data: object, path: str, problems: list[IntegrityZoneError]) -> None:
        self._path = path
        self._problems = problems
        self._known: list[str] = []
        self._data: Mapping[object, object] = data if isinstance(data, Mapping) else {}
        if not isinstance(data, Mapping):
            self._refuse(path or "DECLARATION", ("an object is expected", "harus berupa objek"))

    def text(self, key: str, limit: int, *, required: bool = False) -> str:
        """A text as one clean line; empty when absent."""
        value = self._take(key)
        if value is None:
            value = ""
        text = self._checked_text(self._at(key), value, limit)
        if required and text == "":
            self._refuse_once(self._at(key), ("a text is needed", "wajib diisi"))
        return text

    def texts(self, key: str, limit: int, text_limit: int) -> tuple[str, ...]:
        """A list of texts, none empty."""
        found = []
        for path, value in self._elements(key, limit):
            text = self._checked_text(path, value, text_limit)
            if text == "":
                self._refuse_once(path, ("a text is needed", "wajib diisi"))
            found.append(text)
        return tuple(found)

    def items(self, key: str, limit: int, build: Callable[[_Fields], _Item]) -> tuple[_Item, ...]:
        """A list of objects."""
        found = []
        for path, value in self._elements(key, limit):
            fields = _Fields(value, path, self._problems)
            if isinstance(value, Mapping):
                found.append(build(fields))
                fields.finish()
        return tuple(found)

    def date(self, key: str) -> date | None:
        """A calendar day."""
        value = self._take(key)
        if value is None:
            return None
        if isinstance(value, str) and _ISO_DATE.fullmatch(value.strip()):
            try:
                return date.fromisoformat(value.strip())
            except ValueError:
                pass
        self._refuse(
            self._at(key),
            ("a date such as 2026-01-12 is expected", "harus berupa tanggal seperti 2026-01-12"),
        )
        return None

    def choice(self, key: str, choices: type[_Choice], default: _Default) -> _Choice | _Default:
        """One of a few words."""
        value = self._take(key)
        if value is None:
            return default
        if isinstance(value, str) and value in {choice.value for choice in choices}:
            return choices(value)
        offered = ", ".join(choice.value for choice in choices)
        self._refuse(self._at(key), (f"use one of {offered}", f"pakai salah satu dari {offered}"))
        return default

    def count(self, key: str) -> int:
        """A whole number from 1."""
        value = self._take(key)
        if isinstance(value, Decimal) and value.is_finite() and value == value.to_integral_value():
            value = int(value) if abs(value) <= COUNT_LIMIT else COUNT_LIMIT + 1
        if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= COUNT_LIMIT:
            return value
        self._refuse(
            self._at(key),
            (f"a whole number from 1 to {COUNT_LIMIT} is expected", f"harus bilangan bulat 1 sampai {COUNT_LIMIT}"),
        )
        return 1

    def flag(self, key: str) -> bool:
        """True or false; false when absent."""
        value = self._take(key)
        if value is None or isinstance(value, bool):
            return bool(value)
        # Taken as confidential, so that no later mistake can show the place.
        self._refuse(self._at(key), ("true or false is expected", "harus true atau false"))
        return True

    def finish(self) -> None:
        """Refuse what nobody asked for: most likely a field whose name is mistyped."""
        known = ", ".join(self._known)
        for key in self._data:
            if key not in self._known:
                path = self._at(key if isinstance(key, str) and key.isprintable() and len(key) <= 40 else "?")
                self._refuse(path, (f"unknown field; known are {known}", f"isian tidak dikenal; yang ada: {known}"))

    def _take(self, key: str) -> object:
        self._known.append(key)
        return self._data.get(key)

    def _at(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key

    def _elements(self, key: str, limit: int) -> Sequence[tuple[str, object]]:
        value = self._take(key)
        if value is None:
            return ()
        if not isinstance(value, (list, tuple)):
            self._refuse(self._at(key), ("a list is expected", "harus berupa daftar"))
            return ()
        if len(value) > limit:
            self._refuse(self._at(key), (f"at most {limit} entries", f"paling banyak {limit} isian"))
            return ()
        return [(f"{self._at(key)}[{number}]", element) for number, element in enumerate(value)]

    def _checked_text(self, path: str, value: object, limit: int) -> str:
        if not isinstance(value, str):
            self._refuse(path, ("a text is expected", "harus berupa teks"))
            return ""
        if any("\ud800" <= character <= "\udfff" for character in value):
            self._refuse(path, ("not a well-formed text", "bukan teks yang sah"))
        # Cleaned here, so that what is kept, digested, printed and looked for on the page is one and the same text.
        text = clean_line(value)
        if len(text) > limit:
            self._refuse(path, (f"at most {limit} characters", f"paling panjang {limit} karakter"))
        return text

    def _refuse(self, path: str, hint: _Hint) -> None:
        self._problems.append(BadDeclarationError(path=path, hint_en=hint[0], hint_id=hint[1]))

    def _refuse_once(self, path: str, hint: _Hint) -> None:
        """Refuse, unless this very field was refused a moment ago for a better reason."""
        if not self._problems or self._problems[-1].details.get("path") != path:
            self._refuse(path, hint)


def _signatory(fields: _Fields) -> Signatory:
    return Signatory(
        name=fields.text("name", NAME_LIMIT, required=True),
        office=fields.text("office", NAME_LIMIT, required=True),
        organisation=fields.text("organisation", LINE_LIMIT),
        rank=fields.text("rank", SHORT_LIMIT) or None,
        nip=fields.text("nip", SHORT_LIMIT) or None,
        certificate=fields.text("certificate", SHORT_LIMIT) or None,
        way=fields.choice("way", Way, Way.HERE),
        delegation=fields.choice("delegation", Delegation, None),
        on_behalf_of=fields.text("on_behalf_of", NAME_LIMIT),
    )


def _guest(fields: _Fields) -> Guest:
    return Guest(
        name=fields.text("name", NAME_LIMIT, required=True), organisation=fields.text("organisation", LINE_LIMIT)
    )


def _staff_member(fields: _Fields) -> StaffMember:
    return StaffMember(
        name=fields.text("name", NAME_LIMIT, required=True),
        nip=fields.text("nip", SHORT_LIMIT) or None,
        office=fields.text("office", NAME_LIMIT),
        rank=fields.text("rank", SHORT_LIMIT) or None,
        pakta_on=fields.date("pakta_on"),
    )


def _control(fields: _Fields) -> Control:
    return Control(
        kind=fields.text("kind", NAME_LIMIT, required=True),
        place=fields.text("place", LINE_LIMIT),
        count=fields.count("count"),
        confidential=fields.flag("confidential"),
    )


def _signatory_document(signatory: Signatory) -> dict[str, object]:
    document: dict[str, object] = {
        "name": signatory.name,
        "office": signatory.office,
        "organisation": signatory.organisation,
        "rank": signatory.rank,
        "nip": signatory.nip,
        "certificate": signatory.certificate,
    }
    if signatory.way is not Way.HERE:
        document["way"] = signatory.way.value
    if signatory.delegation is not None:
        document["delegation"] = signatory.delegation.value
    if signatory.on_behalf_of:
        document["on_behalf_of"] = signatory.on_behalf_of
    return document


def _staff_document(member: StaffMember) -> dict[str, object]:
    document: dict[str, object] = {"name": member.name, "nip": member.nip, "office": member.office}
    if member.rank is not None:
        document["rank"] = member.rank
    if member.pakta_on is not None:
        document["pakta_on"] = member.pakta_on.isoformat()
    return document
