"""The five questions about one signature, answered in words that need no knowledge of certificates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import CharterConclusion, Matched, Revocation
from integrity_zone.domain.verification import Detail, Line, Tone
from integrity_zone.errors import Bilingual
from integrity_zone.services.verification.dates_in_words import date_in_words, told_moment
from integrity_zone.services.verification.plain_reasons import is_plain, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.declaration import Reason, Signatory, SignatureReport
    from integrity_zone.domain.trust import RevocationList

#: A library may have a lot to say.
_DETAIL_CHARACTERS = 400

TITLES = {
    "integrity": Bilingual("Integrity", "Keutuhan"),
    "signer": Bilingual("Signer", "Penanda tangan"),
    "trust": Bilingual("Trust", "Kepercayaan"),
    "revocation": Bilingual("Revocation", "Pencabutan"),
    "time": Bilingual("Time", "Waktu"),
}
#: What keeps a signature from being trusted -> the answer in a few words.
_TRUST_ANSWERS = {
    "certificate-ended": Bilingual("The certificate has ended", "Sertifikat kedaluwarsa"),
    "certificate-not-begun": Bilingual("The certificate is not valid yet", "Sertifikat belum berlaku"),
    "issuer-unknown": Bilingual("The issuer is not known here", "Penerbit tidak dikenal"),
    "weak-algorithm": Bilingual("The algorithm is too weak", "Algoritma terlalu lemah"),
    "weak-key": Bilingual("The key is too weak", "Kunci terlalu lemah"),
    "wrong-key-usage": Bilingual("Not meant for signing documents", "Penggunaan kunci tidak sesuai"),
    "certificate-revoked": Bilingual("Revoked", "Sertifikat dicabut"),
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the five answers need to know besides the signature."""

    person: Signatory | None  #: who was to sign there, when that is known
    registered: Bilingual  #: as what the person is registered, such as "saksi"
    file_holds: bool  #: nothing speaks against the file as a whole
    lists: Sequence[RevocationList]


def lines_of(report: SignatureReport, around: Surroundings) -> tuple[Line, ...]:
    """Integrity, signer, trust, revocation and time, in this order."""
    return (
        _integrity(report, around),
        _signer(report, around),
        _trust(report),
        _revocation(report, around),
        _time(report),
    )


def tone_of(lines: Sequence[Line]) -> Tone:
    """The tone of a signature.

    That the time is a claim and that no list answers holds for nearly every signature made offline: both are said, and
    make no signature doubtful by themselves.
    """
    tones = {line.tone for line in lines}
    if Tone.BAD in tones:
        return Tone.BAD
    doubtful = any(line.tone is Tone.CAUTION and line.key in {"integrity", "trust"} for line in lines)
    return Tone.CAUTION if doubtful else Tone.GOOD


def _line(key: str, tone: Tone, answer: Bilingual, sentence: Bilingual, *details: Detail) -> Line:
    return Line(key, tone, TITLES[key], answer, sentence, details)


def _integrity(report: SignatureReport, around: Surroundings) -> Line:
    against = _against(report, CharterConclusion.BROKEN, CharterConclusion.MODIFIED)
    details = _codes(report)
    if any(reason.conclusion is CharterConclusion.BROKEN for reason in against):
        return _line("integrity", Tone.BAD, Bilingual("Damaged", "Rusak"), _sentences(against), *details)
    if against:
        answer = Bilingual("Changed after signing", "Diubah setelah ditandatangani")
        return _line("integrity", Tone.BAD, answer, _sentences(against), *details)
    if not report.intact:
        answer = Bilingual("Cannot be examined", "Tidak dapat diperiksa")
        return _line("integrity", Tone.CAUTION, answer, _sentences(report.reasons), *details)
    if not around.file_holds:
        sentence = Bilingual(
            "The signature fits what it covers, but something is wrong with the file; see the remarks on it.",
            "Tanda tangan ini cocok dengan bagian yang dicakupnya, tetapi berkasnya bermasalah; lihat catatan berkas.",
        )
        answer = Bilingual("Intact by itself", "Utuh, tetapi berkas bermasalah")
        return _line("integrity", Tone.CAUTION, answer, sentence, *details)
    sentence = (
        Bilingual("Nothing was changed since it was signed.", "Tidak ada perubahan sejak ditandatangani.")
        if report.coverage == "whole-file"
        else Bilingual(
            "The text was not changed since it was signed; only later signatures were added.",
            "Tidak ada perubahan pada naskah sejak ditandatangani; hanya tanda tangan berikutnya yang ditambahkan.",
        )
    )
    return _line("integrity", Tone.GOOD, Bilingual("Intact", "Utuh"), sentence, *details)


def _signer(report: SignatureReport, around: Surroundings) -> Line:
    name = report.signer
    details = (
        Detail(Bilingual("Number in the certificate", "Nomor dalam sertifikat"), report.serial_number or "–"),
        Detail(Bilingual("Fingerprint (SHA-256)", "Sidik (SHA-256)"), report.fingerprint),
        Detail(Bilingual("Key", "Kunci"), report.key or "–"),
    )
    if report.role is Matched.WRONG:
        answer = Bilingual(f"{name}, not the person expected", f"{name}, bukan orang yang terdaftar")
        return _line("signer", Tone.BAD, answer, _not_expected(around), *details)
    if not report.intact:
        sentence = Bilingual(
            "The name comes from the certificate, but the signature does not show that this person signed this file.",
            "Nama diambil dari sertifikat, tetapi tanda tangannya tidak membuktikan orang ini menandatangani berkas "
            "ini.",
        )
        return _line("signer", Tone.CAUTION, Bilingual(name, name), sentence, *details)
    if report.role is Matched.OK:
        answer = Bilingual(
            f"{name}, the {around.registered.message_en} registered",
            f"{name}, sesuai dengan {around.registered.message_id} yang terdaftar",
        )
        sentence = Bilingual(
            "This certificate was noted for this person. The name comes from the certificate, not from a picture.",
            "Sertifikatnya sama dengan yang dicatat untuk orang ini. Nama diambil dari sertifikat, bukan dari gambar.",
        )
        return _line("signer", Tone.GOOD, answer, sentence, *details)
    return _line("signer", Tone.CAUTION, Bilingual(name, name), _unproven(report, around), *details)


def _unproven(report: SignatureReport, around: Surroundings) -> Bilingual:
    """Why it is not said that this is the right person."""
    if not report.trusted:
        return Bilingual(
            "The name comes from a certificate that nobody you trust vouches for; anybody could have made it.",
            "Nama diambil dari sertifikat yang tidak dijamin penerbit tepercaya; siapa pun dapat membuatnya.",
        )
    if around.person is not None:
        return Bilingual(
            f"The name comes from the certificate. No certificate was noted for {around.person.name}: compare the "
            "names.",
            f"Nama diambil dari sertifikat. Sertifikat {around.person.name} belum dicatat: bandingkan kedua nama.",
        )
    return Bilingual(
        "The name comes from the certificate, not from a picture. Who should have signed is not known here.",
        "Nama diambil dari sertifikat, bukan dari gambar. Siapa yang seharusnya menandatangani tidak diketahui di "
        "sini.",
    )


def _not_expected(around: Surroundings) -> Bilingual:
    if around.person is None:
        return Bilingual(
            "The charter names nobody who signs there.", "Piagam tidak menyebut seorang pun untuk tanda tangan ini."
        )
    return Bilingual(
        f"{around.person.name} was to sign here, with another certificate.",
        f"Yang seharusnya menandatangani di sini {around.person.name}, dengan sertifikat lain.",
    )


def _trust(report: SignatureReport) -> Line:
    details = (Detail(Bilingual("Issuer", "Penerbit"), report.issuer),)
    if report.trusted:
        sentence = Bilingual(
            f"Issuer: {report.issuer}, backed by an issuer on your trust list.",
            f"Penerbit: {report.issuer}, dijamin penerbit pada daftar kepercayaan Anda.",
        )
        return _line("trust", Tone.GOOD, Bilingual("Trusted", "Dipercaya"), sentence, *details)
    codes = [reason.code for reason in report.reasons]
    found = next((code for code in _TRUST_ANSWERS if code in codes), None)
    if found is None:
        answer = Bilingual("Cannot be established", "Tidak dapat dipastikan")
        sentence = Bilingual(
            f"Issuer by the certificate: {report.issuer}.", f"Penerbit menurut sertifikat: {report.issuer}."
        )
        return _line("trust", Tone.CAUTION, answer, sentence, *details)
    tone = Tone.BAD if found == "certificate-revoked" else Tone.CAUTION
    return _line("trust", tone, _TRUST_ANSWERS[found], _trust_sentence(found, report), *details)


def _trust_sentence(code: str, report: SignatureReport) -> Bilingual:
    if code == "issuer-unknown":
        return Bilingual(
            f"Issuer by the certificate: {report.issuer}. If you know that issuer, add its root to your trust list.",
            f"Penerbit menurut sertifikat: {report.issuer}. Bila Anda mengenalnya, tambahkan sertifikat akarnya ke "
            "daftar kepercayaan.",
        )
    said = plain(next(reason for reason in report.reasons if reason.code == code))
    if code == "certificate-ended":
        return Bilingual(
            f"{_capital(said.message_en)}; that it was signed before is not proven.",
            f"{_capital(said.message_id)}; bahwa ditandatangani sebelum itu tidak terbukti.",
        )
    return Bilingual(f"{_capital(said.message_en)}.", f"{_capital(said.message_id)}.")


def _revocation(report: SignatureReport, around: Surroundings) -> Line:
    if report.revocation is Revocation.REVOKED:
        said = [reason for reason in report.reasons if reason.code == "certificate-revoked"]
        return _line("revocation", Tone.BAD, Bilingual("Revoked", "Dicabut"), _sentences(said))
    if report.revocation is Revocation.GOOD and report.revocation_as_of is not None:
        day = date_in_words(report.revocation_as_of)
        names = [kept.source_name for kept in around.lists if kept.as_of == report.revocation_as_of]
        read = next((kept for kept in names if kept), None)
        sentence = (
            Bilingual(
                f"By the list of the file “{read}”. Load a newer one if there is one.",
                f"Menurut daftar dari berkas “{read}”. Muat yang lebih baru bila ada.",
            )
            if read
            else Bilingual("By the list that was loaded.", "Menurut daftar yang dimuat.")
        )
        answer = Bilingual(f"Not revoked as of {day.message_en}", f"Tidak dicabut per {day.message_id}")
        return _line("revocation", Tone.GOOD, answer, sentence)
    if report.revocation is Revocation.UNKNOWN:
        said = [reason for reason in report.reasons if reason.code in {"no-list-of-issuer", "list-not-of-today"}]
        answer = Bilingual("Not known", "Tidak diketahui")
        return _line("revocation", Tone.CAUTION, answer, _sentences(said) if said else _no_list_answers())
    return _line("revocation", Tone.CAUTION, Bilingual("Not checked", "Tidak diperiksa"), _no_list_loaded())


def _no_list_answers() -> Bilingual:
    return Bilingual(
        "No revocation list that was loaded answers for this certificate.",
        "Tidak ada daftar pencabutan yang dimuat yang menjawab untuk sertifikat ini.",
    )


def _no_list_loaded() -> Bilingual:
    return Bilingual(
        "No revocation list was loaded, so nobody asked whether the certificate still holds.",
        "Belum ada daftar pencabutan yang dimuat, jadi tidak diketahui apakah sertifikat masih berlaku.",
    )


def _time(report: SignatureReport) -> Line:
    if report.signed_at is None:
        sentence = Bilingual("The signature tells no time.", "Tanda tangan tidak menyebut waktu.")
        return _line("time", Tone.CAUTION, Bilingual("Not stated", "Tidak disebut"), sentence)
    moment = told_moment(report.signed_at)
    details = (Detail(Bilingual("As written", "Seperti tertulis"), report.signed_at),)
    if report.timestamped:
        answer = Bilingual(f"{moment.message_en}, by a time stamp", f"{moment.message_id}, menurut cap waktu")
        sentence = Bilingual(
            "A time stamp server that you trust vouches for it.", "Dijamin peladen cap waktu yang Anda percaya."
        )
        return _line("time", Tone.GOOD, answer, sentence, *details)
    answer = Bilingual(f"{moment.message_en}, as the signer claims", f"{moment.message_id}, klaim penanda tangan")
    sentence = Bilingual(
        "There is no time stamp by anybody else. Add one while connected to the internet, where that is needed.",
        "Tidak ada cap waktu dari pihak ketiga. Tambahkan saat tersambung internet bila diperlukan.",
    )
    return _line("time", Tone.CAUTION, answer, sentence, *details)


def _against(report: SignatureReport, *conclusions: CharterConclusion) -> list[Reason]:
    return [reason for reason in report.reasons if reason.conclusion in conclusions]


def _sentences(reasons: Sequence[Reason]) -> Bilingual:
    """What reasons say, one sentence each."""
    said = [plain(reason) for reason in reasons]
    return Bilingual(
        " ".join(f"{_capital(sentence.message_en)}." for sentence in said) or "No reason is given.",
        " ".join(f"{_capital(sentence.message_id)}." for sentence in said) or "Tanpa alasan.",
    )


def _codes(report: SignatureReport) -> tuple[Detail, ...]:
    found = [reason.code if is_plain(reason) else f"{reason.code}: {reason.message_en}" for reason in report.reasons]
    return (Detail(Bilingual("Findings", "Temuan"), ", ".join(found)[:_DETAIL_CHARACTERS]),) if found else ()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
