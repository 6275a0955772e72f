"""Draw, sign and verify the declaration charter. The workshops are imported when first used: they are heavy."""

from __future__ import annotations

import dataclasses
import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.charter_identity import declaration_digest, document_id
from integrity_zone.domain.declaration import CharterConclusion, CharterIdentity, CharterReport, Matched, Reason
from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.domain.signing_refusals import OtherCharterError, OtherPersonError
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.files import write_atomically
from integrity_zone.services.reading import read_limited
from integrity_zone.services.worker import Limits, TooHeavyError, run_limited, run_reported

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from integrity_zone.domain.declaration import CharterDraft, Declaration, KeptExport, SignatureField
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspaces import Workspace
    from integrity_zone.signing.context import CharterContext
    from integrity_zone.signing.credentials import Credential
    from integrity_zone.signing.standing import Asked, Standing

CHARTER_MAX_BYTES = 25 * 1024 * 1024
KEY_MAX_BYTES = 1024 * 1024
LIST_MAX_BYTES = 16 * 1024 * 1024
EMBLEM_MAX_BYTES = 8 * 1024 * 1024
PASSPHRASE_MAX_BYTES = 4096


@dataclass(frozen=True, slots=True)
class SignedCharter:
    """A charter with one signature more."""

    pdf: bytes
    sha256: str
    field: str
    signer: str
    issuer: str
    missing: tuple[str, ...]  #: fields still to be signed, in order
    identity: CharterIdentity  #: of the declaration it belongs to


@dataclass(frozen=True, slots=True)
class Expectation:
    """Whom and what a charter is held against; None where it is not."""

    people: Mapping[str, str | None] | None = None  #: field -> certificate number or fingerprint, None for anybody
    identity: CharterIdentity | None = None  #: of the declaration it must carry
    texts: tuple[str, ...] = ()  #: words of the declaration that must stand on its pages
    exports: tuple[KeptExport, ...] = ()  #: the charters drawn of it, one of which a file signed elsewhere begins with


def charter_identity(snapshot: Snapshot) -> CharterIdentity:
    """What ties a charter to the declaration of a snapshot.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
    """
    from integrity_zone.exports.charter.pdf import printed_commitments

    declaration = require_complete(snapshot.declaration)
    year = snapshot.assessment.year
    commitments = printed_commitments(declaration)
    last_entries = sorted(snapshot.replicas.values())
    return CharterIdentity(
        document_id=document_id(snapshot.unit, year, 1),
        instrument=snapshot.assessment.instrument,
        data_digest=declaration_digest(snapshot.unit, year, declaration, commitments),
        journal_head=last_entries[-1][1] if last_entries else "",
        sample=snapshot.unit.sample,
    )


def draft_charter(
    workspace: Workspace,
    out: Path,
    *,
    year: int | None = None,
    emblem: Path | None = None,
    outside: bool = False,
    now: datetime | None = None,
    cancelled: Callable[[], bool] | None = None,
    replace: bool = False,
) -> CharterDraft:
    """Draw the charter of the declaration with all its signature fields, and write it.

    Args:
        workspace: Holds the declaration.
        out: The new file.
        year: Of the declaration.
        emblem: PNG or JPEG.
        outside: Somebody signs with another program, whose fields and pictures locks would forbid.
        now: Becomes the dates of the file.
        cancelled: Asked whether to stop; who asks has a screen to keep alive, so it is drawn in a child process.
        replace: Take the place of a file of that name.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
        CalledOffError: `cancelled` said so; nothing is written.
        IntegrityZoneError: The file cannot be written, or the emblem not read.
    """
    snapshot = workspace.snapshot(year)
    require_complete(snapshot.declaration)
    moment = now or datetime.now(UTC)
    picture = None if emblem is None else read_limited(emblem, EMBLEM_MAX_BYTES)
    if cancelled is None:
        draft = _drawn(snapshot, moment, picture, outside)
    else:
        draft = run_reported(_drawn_apart, Limits(), None, cancelled, snapshot, moment, picture, outside)
    write_atomically(out, draft.pdf, overwrite=replace)
    return draft


def _drawn(snapshot: Snapshot, created_at: datetime, emblem: bytes | None, outside: bool) -> CharterDraft:
    from integrity_zone.exports.charter.pdf import draw_charter
    from integrity_zone.signing.prepare import prepare_for_signing

    draft = draw_charter(
        require_complete(snapshot.declaration),
        snapshot.unit,
        year=snapshot.assessment.year,
        identity=charter_identity(snapshot),
        created_at=created_at,
        emblem=emblem,
    )
    return dataclasses.replace(draft, pdf=prepare_for_signing(draft, locked=not outside))


def _drawn_apart(
    _tell: Callable[[object], None], snapshot: Snapshot, created_at: datetime, emblem: bytes | None, outside: bool
) -> CharterDraft:
    """In a child process, which has nothing to tell on its way."""
    return _drawn(snapshot, created_at, emblem, outside)


def record_export(workspace: Workspace, draft: CharterDraft, *, year: int | None = None) -> None:
    """Keep a drawn charter in the workspace, so that it is known again when it comes back signed elsewhere."""
    workspace.record_charter_export(
        draft.pdf, document_id=draft.identity.document_id, data_digest=draft.identity.data_digest, year=year
    )


def read_passphrase(path: Path) -> bytearray:
    """The first line of a passphrase file, without its line end."""
    data = read_limited(path, PASSPHRASE_MAX_BYTES)
    return bytearray(data.split(b"\n", 1)[0].removesuffix(b"\r"))


def sign_charter_file(
    source: Path,
    out: Path,
    field: str,
    p12: Path,
    passphrase: bytearray,
    *,
    workspace: Workspace | None = None,
    year: int | None = None,
    now: datetime | None = None,
) -> SignedCharter:
    """Sign one field of a prepared charter, check the result, and write it under a new name.

    The passphrase is overwritten whatever happens.

    Args:
        source: The charter as it stands; never changed.
        out: The new file.
        field: Name of the signature field.
        p12: Certificate and key.
        passphrase: Of the P12.
        workspace: Holds the declaration that the charter must be of, when given.
        year: Of the declaration.
        now: The signer's time.

    Raises:
        SigningError: Wrong passphrase, certificate, order or field; an earlier signature that does not hold.
        TooHeavyError: The charter takes more time or memory to examine than any charter can need.
        IntegrityZoneError: A file cannot be read or written.
    """
    from integrity_zone.signing.credentials import load_p12

    moment = now or datetime.now(UTC)
    pdf = read_limited(source, CHARTER_MAX_BYTES)
    try:
        credential = load_p12(read_limited(p12, KEY_MAX_BYTES), passphrase)
    finally:
        passphrase[:] = bytes(len(passphrase))
    # The file may come from anywhere: it is examined apart, as one to be verified is, before it is opened here.
    wanted = Expectation() if workspace is None else expectation_of(workspace, year=year)
    standing = run_limited(_standing, pdf, moment, wanted)
    if workspace is not None:
        _require_own(source, standing.identity, field, credential, workspace.snapshot(year))
    signed = _signed(pdf, standing, wanted, field, credential, moment)
    write_atomically(out, signed.pdf)
    return signed


def record_charter(
    workspace: Workspace, signed: SignedCharter, *, year: int | None = None, written: Path | None = None
) -> None:
    """Keep a signed charter in the workspace; every signed revision stays.

    Args:
        workspace: Open for writing.
        signed: The charter.
        year: Of the declaration.
        written: The new file with it. It goes when it cannot be recorded, so that the same can be asked again.

    Raises:
        DiskFullError: No room is left.
    """
    try:
        workspace.record_signed_charter(
            signed.pdf,
            field=signed.field,
            signer=signed.signer,
            document_id=signed.identity.document_id,
            data_digest=signed.identity.data_digest,
            year=year,
        )
    except IntegrityZoneError:
        if written is not None:
            with suppress(OSError):
                written.unlink()
        raise


def expectation_of(
    workspace: Workspace, *, year: int | None = None, people: Mapping[str, str | None] | None = None
) -> Expectation:
    """Fields, people and content that a workspace's declaration asks for.

    Args:
        workspace: Open for reading.
        year: Of the declaration.
        people: Takes the place of the certificates that the declaration names.

    Raises:
        DeclarationIncompleteError: There is nothing to hold a charter against.
    """
    snapshot = workspace.snapshot(year)
    declaration = require_complete(snapshot.declaration)
    return Expectation(
        people=people if people is not None else {field: who.certificate for field, who in declaration.signers()},
        identity=charter_identity(snapshot),
        texts=_printed_words(declaration),
        exports=workspace.charter_exports(year),
    )


def verify_charter_file(
    path: Path,
    *,
    trust: Sequence[Path] = (),
    crls: Sequence[Path] = (),
    expectation: Expectation | None = None,
    now: datetime | None = None,
) -> CharterReport:
    """Judge the signatures of a PDF, offline.

    Args:
        path: The PDF.
        trust: Root certificates, PEM or DER.
        crls: Revocation lists, PEM or DER.
        expectation: Whom and what to hold it against.
        now: The moment for which certificates are judged.

    Raises:
        UserInputError: A certificate or list cannot be read (`bad-certificate`, `bad-crl`).
        IntegrityZoneError: A file cannot be read.
    """
    try:
        return run_limited(
            _judged,
            read_limited(path, CHARTER_MAX_BYTES),
            [read_limited(root, KEY_MAX_BYTES) for root in trust],
            [read_limited(crl, LIST_MAX_BYTES) for crl in crls],
            expectation or Expectation(),
            now or datetime.now(UTC),
        )
    except TooHeavyError as error:
        reason = Reason(
            "the file takes more time or memory than a charter can need and could not be examined",
            "berkas memerlukan waktu atau memori melebihi kebutuhan sebuah piagam dan tidak dapat diperiksa",
            error.code,
            CharterConclusion.BROKEN,
        )
        return CharterReport(CharterConclusion.BROKEN, Matched.NOT_CHECKED, Matched.NOT_CHECKED, (), (), (reason,))


def _judged(
    pdf: bytes, roots: Sequence[bytes], crls: Sequence[bytes], wanted: Expectation, now: datetime
) -> CharterReport:
    """In the child process, which alone loads the libraries for it."""
    from integrity_zone.signing.verify import verify_charter

    return verify_charter(
        pdf,
        roots=roots,
        crls=crls,
        expected=wanted.people,
        context=_context(wanted),
        now=now,
    )


def _printed_words(declaration: Declaration) -> tuple[str, ...]:
    """What a charter says in words: without them a right digest would vouch for other pages."""
    from integrity_zone.exports.charter.pdf import printed_commitments
    from integrity_zone.exports.pages.typesetting import printable

    people = (signatory.name for _field, signatory in declaration.signers())
    number = (declaration.number,) if declaration.number else ()
    return tuple(map(printable, (*people, declaration.place, *number, *printed_commitments(declaration))))


def _standing(pdf: bytes, now: datetime, wanted: Expectation) -> Standing:
    """In the child process."""
    from integrity_zone.signing.standing import standing_of

    return standing_of(pdf, now, asked=_asked(wanted))


def _asked(wanted: Expectation) -> Asked:
    from integrity_zone.signing.standing import Asked

    return Asked(wanted.people, _context(wanted))


def _context(wanted: Expectation) -> CharterContext | None:
    from integrity_zone.signing.context import CharterContext

    identity = wanted.identity
    if identity is None:
        return None
    return CharterContext(identity.data_digest, identity.document_id, wanted.texts, wanted.exports)


def _require_own(
    source: Path, identity: CharterIdentity | None, field: str, credential: Credential, snapshot: Snapshot
) -> None:
    """Refuse a file of another declaration, or a certificate of another person than declared."""
    if identity is None or identity.data_digest != charter_identity(snapshot).data_digest:
        raise OtherCharterError(path=source)
    declaration = require_complete(snapshot.declaration)
    expected = dict(declaration.signers())[field].certificate if field in declaration.field_names() else None
    if expected is not None and expected not in {credential.serial_number, credential.fingerprint}:
        raise OtherPersonError(
            field=field, expected=expected, signer=credential.name, given=credential.serial_number or "–"
        )


def _signed(
    pdf: bytes, standing: Standing, wanted: Expectation, field: str, credential: Credential, now: datetime
) -> SignedCharter:
    from integrity_zone.signing.sign import FieldUnknownError, sign_charter
    from integrity_zone.signing.standing import NotOurCharterError

    identity = standing.identity
    if identity is None:
        raise NotOurCharterError
    names = [found.name for found in standing.fields]
    if field not in names:
        raise FieldUnknownError(field=field, fields=", ".join(names))
    place = names.index(field)
    stamp = _stamp(standing.fields[place], identity, credential, now)
    # `sign_charter` holds its own output against our verifier before it hands it out.
    signed = sign_charter(pdf, credential, field, stamp=stamp, now=now, asked=_asked(wanted), standing=standing)
    return SignedCharter(
        pdf=signed,
        sha256=hashlib.sha256(signed).hexdigest(),
        field=field,
        signer=credential.name,
        issuer=credential.issuer,
        missing=tuple(name for name in standing.empty if name != field),
        identity=identity,
    )


def _stamp(field: SignatureField, identity: CharterIdentity, credential: Credential, now: datetime) -> bytes:
    from integrity_zone.exports.charter.stamp import draw_stamp

    left, lower, right, upper = field.box
    return draw_stamp(
        width=right - left,
        height=upper - lower,
        signer=credential.name,
        issuer=credential.issuer,
        signed_at=now,
        document_id=identity.document_id,
        digest16=identity.data_digest[:16],
        sample=identity.sample,
    )
