"""Signing a charter file with a P12, and keeping what was signed. The workshops are imported when first used."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.signed_document import scan_documents
from integrity_zone.domain.signing_refusals import OtherCharterError, OtherPersonError
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.charters.expectation import Expectation, asked_of, expectation_of
from integrity_zone.services.files import write_atomically
from integrity_zone.services.reading import CHARTER_MAX_BYTES, KEY_MAX_BYTES, read_limited
from integrity_zone.services.worker import run_limited

if TYPE_CHECKING:
    from pathlib import Path

    from pyhanko.sign.timestamps import TimeStamper

    from integrity_zone.domain.declaration import CharterIdentity, SignatureField
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.signing.credentials import Credential
    from integrity_zone.signing.standing import Standing

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
    standing = run_limited(standing_apart, pdf, moment, wanted)
    chosen = wanted.named(standing.identity)
    if workspace is not None:
        require_own(source, standing.identity, field, credential, chosen)
    signed = signed_charter(pdf, standing, chosen, field, credential, moment)
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
            data_digest=_made_of(workspace, signed, year),
            year=year,
        )
    except IntegrityZoneError:
        if written is not None:
            with suppress(OSError):
                written.unlink()
        raise


def _made_of(workspace: Workspace, signed: SignedCharter, year: int | None) -> str:
    """What the record says a signed file was made of: the text, or the PDF made of a scan that it begins with."""
    papers = workspace.snapshot(year).papers
    paper = papers.named_charters.get(signed.identity.document_id)
    made = scan_documents(papers, paper) if paper is not None and signed.identity.scan else ()
    begins_with = (
        kept.content for kept in made if hashlib.sha256(signed.pdf[: kept.size_bytes]).hexdigest() == kept.content
    )
    return next(begins_with, signed.identity.data_digest)


def standing_apart(pdf: bytes, now: datetime, wanted: Expectation) -> Standing:
    """How a charter stands before the next signature; called in a child process, for it may come from anywhere."""
    from integrity_zone.signing.standing import standing_of

    return standing_of(pdf, now, asked=asked_of(wanted.of_file(pdf)))


def require_own(
    source: object, identity: CharterIdentity | None, field: str, credential: Credential, wanted: Expectation
) -> None:
    """Refuse a file of another declaration or one withdrawn, or a certificate of another person than declared.

    Args:
        source: What the file is called in the refusal.
        identity: Told by the file.
        field: To be signed.
        credential: Of who signs.
        wanted: What the file is held against.

    Raises:
        OtherCharterError: It is of something else.
        OtherPersonError: Another certificate was noted for the field.
    """
    named = wanted.identity
    if identity is None or named is None or identity.data_digest != named.data_digest or wanted.withdrawn:
        raise OtherCharterError(path=source)
    expected = (wanted.people or {}).get(field)
    if expected is not None and expected not in {credential.serial_number, credential.fingerprint}:
        raise OtherPersonError(
            field=field, expected=expected, signer=credential.name, given=credential.serial_number or "–"
        )


def signed_charter(
    pdf: bytes,
    standing: Standing,
    wanted: Expectation,
    field: str,
    credential: Credential,
    now: datetime,
    timestamper: TimeStamper | None = None,
) -> SignedCharter:
    """Sign one field with its stamp, which names the issuer really used.

    Args:
        pdf: The charter as it stands.
        standing: What was found in it.
        wanted: What it is held against, before and after.
        field: Name of the signature field.
        credential: Who signs.
        now: The signer's time.
        timestamper: Stamps the signature; None: its time is the signer's claim.

    Raises:
        SigningError: Wrong certificate, order or field; an earlier signature that does not hold.
    """
    from integrity_zone.signing.sign import FieldUnknownError, sign_charter
    from integrity_zone.signing.standing import NotOurCharterError

    # A file that another program wrote anew may have lost its metadata; a person compared it then.
    identity = standing.identity or wanted.identity
    if identity is None:
        raise NotOurCharterError
    names = [found.name for found in standing.fields]
    if field not in names:
        raise FieldUnknownError(field=field, fields=", ".join(names))
    place = names.index(field)
    stamp = _stamp(standing.fields[place], identity, credential, now)
    # `sign_charter` holds its own output against our verifier before it hands it out.
    signed = sign_charter(
        pdf,
        credential,
        field,
        stamp=stamp,
        now=now,
        asked=asked_of(wanted),
        standing=standing,
        timestamper=timestamper,
    )
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
