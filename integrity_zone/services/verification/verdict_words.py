"""The one word about a file, and the sentence under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import CharterConclusion, Matched
from integrity_zone.domain.verification import Summary, Tone
from integrity_zone.errors import Bilingual
from integrity_zone.exports.indonesian.dates import number_words
from integrity_zone.services.verification.plain_reasons import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.declaration import CharterReport, Reason

#: What a document that is no charter may hold without its signatures being doubtful for it: that somebody else's letter
#: opens at a certain place is told and decides nothing. Scripts and the like are told by names of their own.
_HARMLESS_ELSEWHERE = frozenset({"open-action"})

_TONES = {
    Summary.COMPLETE: Tone.GOOD,
    Summary.INCOMPLETE: Tone.CAUTION,
    Summary.UNCERTAIN: Tone.CAUTION,
    Summary.INVALID: Tone.BAD,
    Summary.UNSIGNED: Tone.NEUTRAL,
    Summary.NOT_CHECKABLE: Tone.CAUTION,
}
_TITLES = {
    Summary.COMPLETE: Bilingual("Valid and complete", "Sah lengkap"),
    Summary.INCOMPLETE: Bilingual("Valid, not complete yet", "Sah, belum lengkap"),
    Summary.UNCERTAIN: Bilingual("Cannot be established", "Tidak dapat dipastikan"),
    Summary.INVALID: Bilingual("Not valid", "Tidak sah"),
    Summary.UNSIGNED: Bilingual("No electronic signature", "Tanpa tanda tangan elektronik"),
    Summary.NOT_CHECKABLE: Bilingual("Cannot be checked", "Tidak dapat diperiksa"),
}
_VALID_BY_ITSELF = Bilingual("Signatures valid", "Tanda tangan sah")

_FITS = Bilingual(
    "The content is that of the charter of this unit and year.", "Isi piagam cocok dengan unit dan tahun ini."
)
_COMPARED = Bilingual(
    "The signatures are intact. Another program wrote the file anew; that its pages are those of the charter rests on "
    "the person who compared them.",
    "Tanda tangannya utuh. Program lain menulis ulang berkasnya; bahwa halamannya sama dengan piagam bertumpu pada "
    "orang yang membandingkannya.",
)
_ON_SCAN = Bilingual(
    "The electronic signatures are intact and were put on the scan of a sheet that was signed in ink. That the scan is "
    "the charter rests on the people who looked at it; no verdict is given on the ink.",
    "Tanda tangan elektroniknya utuh dan dibubuhkan pada pindaian lembar yang ditandatangani basah. Bahwa pindaian itu "
    "memang piagamnya bertumpu pada orang yang melihatnya; tanda tangan basahnya tidak dinilai.",
)
_OTHER_SCAN = Bilingual(
    "The signatures are intact, but on a scan that is not on record here: compare its pages with the charter.",
    "Tanda tangannya utuh, tetapi pada pindaian yang tidak tercatat di sini: bandingkan halamannya dengan piagam.",
)
_SOUND_BUT = {
    CharterConclusion.UNTRUSTED: Bilingual(
        "The signatures are intact, but an issuer of their certificates is not on your trust list.",
        "Tanda tangannya utuh, tetapi ada penerbit sertifikat yang tidak ada pada daftar kepercayaan Anda.",
    ),
    CharterConclusion.EXPIRED: Bilingual(
        "The signatures are intact, but a certificate has ended or not begun, and when it was signed is not proven.",
        "Tanda tangannya utuh, tetapi ada sertifikat yang kedaluwarsa atau belum berlaku, dan waktu penandatanganannya "
        "tidak terbukti.",
    ),
    CharterConclusion.CONTEXT: Bilingual(
        "The signatures are intact, but the file is not the one that was drawn here: compare its pages with the "
        "charter.",
        "Tanda tangannya utuh, tetapi berkasnya bukan berkas yang dibuat di sini: bandingkan halamannya dengan piagam.",
    ),
}
#: Codes of what rests on people -> what is said of a file that nothing else speaks against.
_ON_PEOPLE = {"signed-on-scan": _ON_SCAN, "scan-not-kept": _OTHER_SCAN, "confirmed-by-person": _COMPARED}
_INVALID = {
    CharterConclusion.BROKEN: Bilingual(
        "A signature does not fit the content of the file.", "Ada tanda tangan yang tidak cocok dengan isi berkas."
    ),
    CharterConclusion.MODIFIED: Bilingual(
        "The document was changed after it was signed.", "Dokumen diubah setelah ditandatangani."
    ),
    CharterConclusion.REVOKED: Bilingual(
        "The certificate of a signer was revoked.", "Ada sertifikat penanda tangan yang sudah dicabut."
    ),
    CharterConclusion.IDENTITY: Bilingual(
        "The signatures are intact, but not by the people who were to sign.",
        "Tanda tangannya utuh, tetapi bukan oleh orang yang seharusnya menandatangani.",
    ),
    CharterConclusion.CONTEXT: Bilingual(
        "The signatures are intact, but what was signed is not this charter.",
        "Tanda tangannya utuh, tetapi yang ditandatangani bukan piagam ini.",
    ),
    CharterConclusion.POLICY: Bilingual(
        "The file holds what a charter must not hold, so the signatures vouch for nothing.",
        "Berkas memuat hal yang tidak boleh ada pada piagam, sehingga tanda tangannya tidak menjamin apa pun.",
    ),
}


@dataclass(frozen=True, slots=True)
class Held:
    """What a file was held against."""

    is_charter: bool  #: it says or looks like it is one, whichever
    against_charter: bool  #: people and content of a charter of this workspace
    withdrawn: str | None = None  #: why that charter no longer holds; None while it does


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """The one word with its title and sentence."""

    summary: Summary
    tone: Tone
    title: Bilingual
    sentence: Bilingual


def summary_words(report: CharterReport, held: Held) -> SummaryWords:
    """What to say of a file in one sentence."""
    conclusion = _conclusion(report, held)
    summary = _summary(report, conclusion, held)
    title, tone = _TITLES[summary], _TONES[summary]
    if summary is Summary.COMPLETE and not held.against_charter:
        title = _VALID_BY_ITSELF
    if held.withdrawn is not None and tone is Tone.GOOD:
        tone = Tone.CAUTION
    return SummaryWords(summary, tone, title, _with_withdrawal(_sentence(summary, conclusion, report, held), held))


def file_holds(report: CharterReport, held: Held) -> bool:
    """Whether nothing speaks against the file as a whole, apart from who signed and what is missing."""
    grave = {CharterConclusion.BROKEN, CharterConclusion.MODIFIED, CharterConclusion.POLICY}
    return not any(reason.conclusion in grave for reason in _deciding(report.reasons, held))


def _conclusion(report: CharterReport, held: Held) -> CharterConclusion:
    from integrity_zone.signing.conclusions import conclude

    return conclude(_deciding(report.all_reasons, held))


def _deciding(reasons: Sequence[Reason], held: Held) -> list[Reason]:
    if held.is_charter:
        return list(reasons)
    return [reason for reason in reasons if reason.code not in _HARMLESS_ELSEWHERE]


def _summary(report: CharterReport, conclusion: CharterConclusion, held: Held) -> Summary:
    if conclusion is CharterConclusion.VALID:
        # Whoever cannot say who signed does not call it valid.
        return Summary.COMPLETE if report.signatures else Summary.UNSIGNED
    if conclusion is CharterConclusion.UNSIGNED:
        return Summary.UNSIGNED
    if conclusion is CharterConclusion.INCOMPLETE:
        return Summary.INCOMPLETE
    if conclusion in {CharterConclusion.UNTRUSTED, CharterConclusion.EXPIRED}:
        return Summary.UNCERTAIN
    if conclusion is CharterConclusion.CONTEXT and report.context is Matched.NOT_CHECKED:
        return Summary.UNCERTAIN
    if conclusion is CharterConclusion.POLICY and not held.is_charter:
        return Summary.UNCERTAIN if report.signatures else Summary.NOT_CHECKABLE
    if conclusion in {CharterConclusion.BROKEN, CharterConclusion.POLICY} and not _is_judged(report):
        return Summary.NOT_CHECKABLE
    return Summary.INVALID


def _is_judged(report: CharterReport) -> bool:
    """Whether the file could be read far enough to say that it is wrong."""
    unread = {"unreadable", "unexaminable", "unknown-kind", "kind-refused"}
    grave = {CharterConclusion.BROKEN, CharterConclusion.POLICY}
    codes = {reason.code for reason in report.all_reasons if reason.conclusion in grave}
    return bool(report.signatures) and not codes <= unread


def _sentence(summary: Summary, conclusion: CharterConclusion, report: CharterReport, held: Held) -> Bilingual:
    if summary is Summary.COMPLETE:
        return _all_valid(report, held)
    if summary is Summary.INCOMPLETE:
        return Bilingual(
            "What is there is intact and trusted, but not everybody has signed.",
            "Tanda tangan yang ada utuh dan dipercaya, tetapi belum semua menandatangani.",
        )
    if summary is Summary.UNSIGNED:
        return Bilingual(
            "Nobody signed this file electronically. A picture of a signature or a QR code proves nothing.",
            "Tidak ada yang menandatangani berkas ini secara elektronik. Gambar tanda tangan atau kode QR tidak "
            "membuktikan apa pun.",
        )
    if summary is Summary.UNCERTAIN:
        if conclusion is CharterConclusion.CONTEXT:
            codes = {reason.code for reason in report.reasons}
            return next((said for code, said in _ON_PEOPLE.items() if code in codes), _SOUND_BUT[conclusion])
        return _SOUND_BUT.get(conclusion) or _said(
            report, held, "The signatures are intact, but", "Tanda tangannya utuh, tetapi"
        )
    if summary is Summary.NOT_CHECKABLE:
        return _said(report, held, "The file cannot be checked:", "Berkas tidak dapat diperiksa:")
    return _INVALID[conclusion]


def _said(report: CharterReport, held: Held, english: str, indonesian: str) -> Bilingual:
    """A beginning, and the first thing that speaks against the file."""
    reason = next((found for found in _deciding(report.all_reasons, held) if found.conclusion is not None), None)
    if reason is None:
        return Bilingual(f"{english} no reason is known.", f"{indonesian} sebabnya tidak diketahui.")
    said = plain(reason)
    return Bilingual(f"{english} {said.message_en}.", f"{indonesian} {said.message_id}.")


def _all_valid(report: CharterReport, held: Held) -> Bilingual:
    count = len(report.signatures)
    english, indonesian = _english_count(count), _indonesian_count(count)
    if not held.against_charter:
        return Bilingual(
            f"{english} in this file {_is(count)} intact and backed by an issuer you trust.",
            f"{indonesian} di dalam berkas ini utuh dan dijamin penerbit yang Anda percaya.",
        )
    if all(signature.role is Matched.OK for signature in report.signatures):
        return Bilingual(
            f"{english} asked for {_is(count)} there, intact, and by the people registered. {_FITS.message_en}",
            f"{indonesian} yang diminta ada, utuh, dan milik orang yang terdaftar. {_FITS.message_id}",
        )
    return Bilingual(
        f"{english} asked for {_is(count)} there, intact and trusted; whose they are is told by the names alone. "
        f"{_FITS.message_en}",
        f"{indonesian} yang diminta ada, utuh, dan dipercaya; milik siapa hanya terbaca dari namanya. "
        f"{_FITS.message_id}",
    )


def _english_count(count: int) -> str:
    return "The electronic signature" if count == 1 else f"All {count} electronic signatures"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _indonesian_count(count: int) -> str:
    return "Tanda tangan elektronik" if count == 1 else f"Ke{number_words(count)} tanda tangan elektronik"


def _with_withdrawal(sentence: Bilingual, held: Held) -> Bilingual:
    if held.withdrawn is None:
        return sentence
    reason = f": {held.withdrawn}" if held.withdrawn else ""
    return Bilingual(
        f"{sentence.message_en} This charter was withdrawn{reason}.",
        f"{sentence.message_id} Piagam ini sudah ditarik{reason}.",
    )
