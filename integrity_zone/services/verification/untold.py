"""What cannot be told of a file here, however it was judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import Matched, Revocation
from integrity_zone.errors import Bilingual
from integrity_zone.services.verification.dates_in_words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.domain.declaration import CharterReport
    from integrity_zone.services.verification.verdict_words import Held


def untold(report: CharterReport, held: Held, *, inked: bool) -> tuple[Bilingual, ...]:
    """What cannot be told here, however the file was judged.

    Args:
        report: The judgement.
        held: What it was held against.
        inked: Somebody signs this charter in ink.
    """
    return tuple(_untold(report, held, inked=inked))


def _untold(report: CharterReport, held: Held, *, inked: bool) -> Iterator[Bilingual]:
    if report.signatures and not held.against_charter:
        yield Bilingual(
            "Whether the content is right and who should have signed: the file was held against no charter.",
            "Apakah isinya benar dan siapa yang seharusnya menandatangani: berkas tidak dibandingkan dengan piagam "
            "mana pun.",
        )
    yield from _untold_revocation(report)
    if any(not signature.timestamped for signature in report.signatures):
        yield Bilingual(
            "When it was really signed: without a time stamp the time is what the signer claims.",
            "Kapan sebenarnya ditandatangani: tanpa cap waktu, waktunya hanya klaim penanda tangan.",
        )
    if held.against_charter and any(
        signature.role is Matched.NOT_CHECKED and signature.trusted for signature in report.signatures
    ):
        yield Bilingual(
            "Whether somebody of the same name signed: not every certificate was noted before.",
            "Apakah yang menandatangani orang lain yang bernama sama: belum semua sertifikat dicatat sebelumnya.",
        )
    if inked:
        yield Bilingual(
            "Signatures in ink: only their scan is on record.", "Tanda tangan basah: hanya pindaiannya yang dicatat."
        )


def _untold_revocation(report: CharterReport) -> Iterator[Bilingual]:
    days = [signature.revocation_as_of for signature in report.signatures if signature.revocation_as_of is not None]
    if any(signature.revocation in {Revocation.UNKNOWN, Revocation.NOT_CHECKED} for signature in report.signatures):
        yield Bilingual(
            "Whether certificates were revoked: no revocation list that was loaded answers for all of them.",
            "Apakah ada sertifikat yang dicabut: tidak ada daftar pencabutan yang menjawab untuk semuanya.",
        )
    elif days:
        day = date_in_words(min(days))
        yield Bilingual(
            f"Revocations after {day.message_en}, since the program works offline.",
            f"Pencabutan setelah {day.message_id}, karena program bekerja luring.",
        )
