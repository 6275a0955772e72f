"""`charter`: draw, sign and verify the declaration charter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.console import EXIT_DONE, EXIT_NEGATIVE, is_terminal, show
from integrity_zone.cli.local import Speech, say
from integrity_zone.cli.options import PATH, SECONDS, YEAR, command, group, option, workspace_file
from integrity_zone.cli.session import opened, person
from integrity_zone.domain.ceremony import Way

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.domain.declaration import CharterDraft, CharterReport
    from integrity_zone.services.charters.exporting import ExportedCharter


@group("charter", "The declaration charter.", "Piagam pencanangan.")
def charter_command() -> None:
    """Group of the commands on the charter."""


@command(
    "draft",
    "Draw the charter as PDF with its signature fields, ready to be signed; one that is frozen comes as it is kept.",
    "Gambar piagam sebagai PDF dengan bidang tanda tangan, siap ditandatangani; yang dibekukan keluar apa adanya.",
)
@workspace_file
@click.argument("out", metavar="OUT.pdf", type=PATH)
@option("--emblem", type=PATH, help="PNG or JPEG picture of the emblem.", help_id="Gambar lambang, PNG atau JPEG.")
@option(
    "--outside",
    is_flag=True,
    help="Somebody signs with another program: no certification and no locks.",
    help_id="Ada yang menandatangani dengan program lain: tanpa pengesahan (certify) dan tanpa kunci bidang.",
)
def draft_command(
    *,
    file: Path,
    out: Path,
    emblem: Path | None,
    outside: bool,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Refuse a declaration without place, date or head; hand out a frozen charter as it is kept."""
    from integrity_zone.services.charters.exporting import export_charter

    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, _instrument):
        made = export_charter(workspace, out, year=year, emblem=emblem, outside=outside)
    kept = made.draft is None or _kept(file, made.draft, actor=actor, wait=wait, year=year)
    data = {
        "out": str(out),
        "kept": kept,
        "document_id": made.document_id,
        "data_digest": made.data_digest,
        "fields": _signing(made, Way.HERE),
        "spaces": {name: way.value for name, way in made.signers if way is not Way.HERE},
        "frozen": made.frozen or None,
        "signed": list(made.signed),
    }
    lines = [*_told(made, out), *_other_ways(made)]
    if not kept:
        lines.append(
            say(
                "the workspace could not be written, so this charter is not kept in it: "
                "signed with another program, it would not be known again",
                "berkas kerja tidak dapat ditulis, jadi piagam ini tidak tersimpan di dalamnya: "
                "bila ditandatangani dengan program lain, piagam ini tidak akan dikenali",
            )
        )
    show(data, lines, as_json=as_json)
    return EXIT_DONE


def _told(made: ExportedCharter, out: Path) -> Iterator[str]:
    """What the file is, and who signs it."""
    names = ", ".join(name for name in _signing(made, Way.HERE) if name not in made.signed)
    if not made.is_frozen:
        yield say(
            f"{out}: charter drawn; to be signed in this order: {names}",
            f"{out}: piagam siap; urutan tanda tangan: {names}",
        )
        if made.frozen:
            yield say(
                f"the frozen charter is {made.frozen}; the declaration says something else by now, so this is "
                f"{made.document_id}, a draft that does not count until it is frozen",
                f"piagam yang dibekukan adalah {made.frozen}; isi pencanangan kini berbeda, jadi berkas ini "
                f"{made.document_id}, rancangan yang belum berlaku sampai dibekukan",
            )
        return
    yield say(
        f"{out}: the frozen charter {made.document_id}, as it is kept",
        f"{out}: piagam {made.document_id} yang dibekukan, sebagaimana tersimpan",
    )
    if made.signed:
        yield say("signed by: ", "sudah ditandatangani: ") + ", ".join(made.signed)
    if names:
        yield say("to be signed in this order: ", "urutan tanda tangan: ") + names


def _other_ways(made: ExportedCharter) -> Iterator[str]:
    """Who has no field in the file, and why."""
    titles = {
        Way.OUTSIDE: say("with another program: ", "dengan program lain: "),
        Way.WET: say("in ink: ", "tanda tangan basah: "),
    }
    for way, title in titles.items():
        names = [name for name in _signing(made, way) if name not in made.signed]
        if names:
            yield title + ", ".join(names)


def _signing(made: ExportedCharter, way: Way) -> list[str]:
    return [name for name, theirs in made.signers if theirs is way]


def _kept(file: Path, draft: CharterDraft, *, actor: str | None, wait: float, year: int | None) -> bool:
    """Whether the drawn charter could be kept; drawing needs no more than reading, also beside another program."""
    from integrity_zone.domain.files import ReadOnlyError
    from integrity_zone.domain.workspace_problems import LockedError
    from integrity_zone.services.charters.drawing import record_export

    try:
        with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
            record_export(workspace, draft, year=year)
    except (LockedError, ReadOnlyError):
        return False
    return True


@command(
    "sign",
    "Sign one field of a charter with a P12 certificate.",
    "Tanda tangani satu bidang piagam dengan sertifikat P12.",
)
@click.argument("source", metavar="IN.pdf", type=PATH)
@click.argument("out", metavar="OUT.pdf", type=PATH)
@option("--field", "field_name", required=True, help="Signature field.", help_id="Bidang tanda tangan.")
@option("--p12", required=True, type=PATH, help="Certificate and key.", help_id="Sertifikat dan kunci.")
@option(
    "--passphrase-file",
    type=PATH,
    help="File whose first line is the passphrase (otherwise it is asked for).",
    help_id="Berkas yang baris pertamanya sandi (bila tidak ada: ditanyakan).",
)
@option(
    "--workspace",
    "workspace_file",
    type=PATH,
    help="Record the signed file here.",
    help_id="Catat berkas bertanda tangan di sini.",
)
@option("--actor", envvar="INTEGRITY_ZONE_ACTOR", help="Who is working.", help_id="Siapa yang bekerja.")
@option("--year", type=YEAR, help="Year of the declaration.", help_id="Tahun pencanangan.")
@option(
    "--wait",
    type=SECONDS,
    default=2.0,
    help="Seconds to wait for the file.",
    help_id="Detik menunggu berkas.",
)
def sign_command(
    *,
    source: Path,
    out: Path,
    field_name: str,
    p12: Path,
    passphrase_file: Path | None,
    workspace_file: Path | None,
    actor: str | None,
    year: int | None,
    wait: float,
    as_json: bool,
) -> int:
    """Sign, verify what was made, and only then write it."""
    from integrity_zone.services.charters.signing import read_passphrase, record_charter, sign_charter_file

    passphrase = read_passphrase(passphrase_file) if passphrase_file is not None else _ask_passphrase()
    if workspace_file is None:
        signed = sign_charter_file(source, out, field_name, p12, passphrase)
    else:
        with opened(workspace_file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
            signed = sign_charter_file(source, out, field_name, p12, passphrase, workspace=workspace, year=year)
            record_charter(workspace, signed, year=year, written=out)
    data = {
        "out": str(out),
        "field": field_name,
        "signer": signed.signer,
        "issuer": signed.issuer,
        "by": person(actor),
        "sha256": signed.sha256,
        "missing": list(signed.missing),
    }
    lines = [
        say(
            f"{out}: {field_name} signed by {signed.signer}, certificate issued by {signed.issuer}",
            f"{out}: {field_name} ditandatangani {signed.signer}, sertifikat terbitan {signed.issuer}",
        )
    ]
    if signed.missing:
        lines.append(say("still to sign: ", "belum: ") + ", ".join(signed.missing))
    show(data, lines, as_json=as_json)
    return EXIT_DONE


def _ask_passphrase() -> bytearray:
    from integrity_zone.domain.signing_refusals import PassphraseNeededError

    if not is_terminal():
        raise PassphraseNeededError
    typed: str = click.prompt(say("Passphrase", "Sandi"), hide_input=True, default="", show_default=False, err=True)
    return bytearray(typed.encode())


@command("verify", "Judge the signatures of a PDF, offline.", "Periksa tanda tangan sebuah PDF, luring.")
@click.argument("source", metavar="IN.pdf", type=PATH)
@option(
    "--trust",
    multiple=True,
    type=PATH,
    help="Root certificate trusted (PEM or DER).",
    help_id="Sertifikat akar yang dipercaya (PEM atau DER).",
)
@option(
    "--crl", multiple=True, type=PATH, help="Revocation list (PEM or DER).", help_id="Daftar pencabutan (PEM atau DER)."
)
@option(
    "--expect",
    multiple=True,
    metavar="FIELD=SERIAL",
    help="Person expected in a field: certificate serialNumber or SHA-256 fingerprint.",
    help_id="Orang yang diharapkan pada bidang: serialNumber atau sidik SHA-256 sertifikat.",
)
@option(
    "--workspace",
    "workspace_file",
    type=PATH,
    help="Take fields, people and content from here.",
    help_id="Ambil bidang, orang, dan isi dari berkas kerja ini.",
)
@option("--year", type=YEAR, help="Year of the declaration.", help_id="Tahun pencanangan.")
@option(
    "--wait",
    type=SECONDS,
    default=2.0,
    help="Seconds to wait for the file.",
    help_id="Detik menunggu berkas.",
)
@option("--actor", envvar="INTEGRITY_ZONE_ACTOR", help="Who is working.", help_id="Siapa yang bekerja.")
@click.pass_context
def verify_command(
    ctx: click.Context,
    *,
    source: Path,
    trust: tuple[Path, ...],
    crl: tuple[Path, ...],
    expect: tuple[str, ...],
    workspace_file: Path | None,
    year: int | None,
    wait: float,
    actor: str | None,
    as_json: bool,
) -> int:
    """Exit 0 only for `valid`."""
    from integrity_zone.services.charters.expectation import Expectation, expectation_of
    from integrity_zone.services.charters.verification import verify_charter_file

    expectation = Expectation(people=_people(ctx, expect) if expect else None)
    if workspace_file is not None:
        with opened(workspace_file, actor=actor, wait=wait, write=False, year=year) as (workspace, _instrument):
            expectation = expectation_of(workspace, year=year, people=expectation.people)
    report = verify_charter_file(source, trust=trust, crls=crl, expectation=expectation)
    show(_report_object(report), _report_lines(report), as_json=as_json)
    return EXIT_DONE if report.conclusion == "valid" else EXIT_NEGATIVE


for _command in (draft_command, sign_command, verify_command):
    charter_command.add_command(_command)


def _people(ctx: click.Context, expect: tuple[str, ...]) -> dict[str, str]:
    people: dict[str, str] = {}
    for pair in expect:
        field, separator, serial = pair.partition("=")
        if not separator or not field or not serial or field in people:
            raise click.UsageError(
                say(
                    f"--expect {pair!r}: give FIELD=SERIAL, each field once",
                    f"--expect {pair!r}: tulis BIDANG=NOMOR, tiap bidang sekali",
                ),
                ctx,
            )
        people[field] = serial
    return people


def _report_object(report: CharterReport) -> dict[str, Any]:
    return {
        "conclusion": report.conclusion.value,
        "identity": report.identity.value,
        "context": report.context.value,
        "signatures": [
            {
                "field": found.field,
                "signer": found.signer,
                "serial_number": found.serial_number,
                "fingerprint": found.fingerprint,
                "issuer": found.issuer,
                "signed_at": found.signed_at,
                "timestamped": found.timestamped,
                "intact": found.intact,
                "trusted": found.trusted,
                "revocation": found.revocation.value,
                "coverage": found.coverage,
                "reasons": [reason.text(Speech.language) for reason in found.reasons],
                "reason_codes": [reason.code for reason in found.reasons],
                "role": found.role.value,
            }
            for found in report.signatures
        ],
        "unsigned_fields": list(report.unsigned_fields),
        "reasons": [reason.text(Speech.language) for reason in report.reasons],
        "reason_codes": [reason.code for reason in report.reasons],
    }


def _report_lines(report: CharterReport) -> Iterator[str]:
    from integrity_zone.domain.charter_lines import signature_lines

    yield _conclusion_sentence(report.conclusion.value)
    for found in report.signatures:
        yield f"  {found.field}"
        yield from (
            f"    {line.title.text(Speech.language)}: {line.answer.text(Speech.language)}"
            for line in signature_lines(found)
        )
        yield from (f"    ! {reason.text(Speech.language)}" for reason in found.reasons)
    for field in report.unsigned_fields:
        yield f"  {field}: " + say("not signed", "belum ditandatangani")
    yield from (f"  ! {reason.text(Speech.language)}" for reason in report.reasons)


def _conclusion_sentence(conclusion: str) -> str:
    english, indonesian = {
        "valid": ("every signature holds", "semua tanda tangan sah"),
        "incomplete": ("sound so far, signatures are missing", "utuh sejauh ini, tanda tangan belum lengkap"),
        "unsigned": ("no signature in it", "tidak ada tanda tangan"),
        "untrusted": (
            "sound, but the issuer is not known here",
            "utuh, tetapi penerbit sertifikat tidak dikenal di sini",
        ),
        "expired": ("a certificate is expired or not yet valid", "ada sertifikat kedaluwarsa atau belum berlaku"),
        "revoked": ("a certificate was revoked", "ada sertifikat yang dicabut"),
        "identity": (
            "sound, but signed by a wrong or unexpected person",
            "utuh, tetapi penanda tangan bukan yang seharusnya",
        ),
        "modified": ("changed after signing", "diubah setelah ditandatangani"),
        "context": ("sound, but of another unit, year or content", "utuh, tetapi milik unit, tahun, atau isi lain"),
        "policy": ("holds something a charter must not hold", "berisi hal yang tidak boleh ada pada piagam"),
        "broken": ("cryptographically wrong or unreadable", "rusak atau tidak dapat dibaca"),
    }[conclusion]
    return f"{conclusion}: {say(english, indonesian)}"
