"""What can be wrong with an instrument file: the codes, their sentences in both languages, and the refusal."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


class FindingSeverity(StrEnum):
    """How much a finding about an instrument file matters."""

    ERROR = "error"  #: the file is not loaded
    WARNING = "warning"  #: the file loads; the author should look


@dataclass(frozen=True, slots=True)
class InstrumentFinding:
    """One thing wrong with an instrument, and its place."""

    code: str  #: stable kebab-case word
    where: str  #: table, number of the entry, its code and the key: "[[node]] 5, A.I.2, weight"
    message_en: str
    message_id: str
    severity: FindingSeverity


class InstrumentFileError(ValueError):
    """An instrument file is refused; every problem is named."""

    def __init__(self, problems: tuple[InstrumentFinding, ...]) -> None:
        """Keep the problems.

        Args:
            problems: At least one.
        """
        self.problems = problems
        super().__init__("; ".join(f"{problem.where}: {problem.message_en}" for problem in problems))


#: Code -> sentence in English and in Indonesian; fields are filled by `finding`.
SENTENCES: dict[str, tuple[str, str]] = {
    # the file
    "too-large": ("the file is larger than {limit} bytes", "berkas lebih besar daripada {limit} bita"),
    "not-utf-8": ("the file is not plain UTF-8 text", "berkas bukan teks UTF-8 biasa"),
    "byte-order-mark": (
        "the file starts with a byte order mark; save it as UTF-8 without one",
        "berkas diawali byte order mark; simpan sebagai UTF-8 tanpa tanda itu",
    ),
    "too-deep": (
        "brackets or dotted keys are nested deeper than {limit} levels",
        "kurung atau kunci bertitik bertingkat lebih dari {limit}",
    ),
    "not-toml": ("this is not TOML: {reason}", "ini bukan TOML: {reason}"),
    "digest-differs": (
        "the published instrument {key} was altered; install the program again",
        "instrumen terbitan {key} telah berubah; pasang ulang program",
    ),
    # tables and keys
    "unknown-table": ("no such table here: {names}", "tabel tidak dikenal: {names}"),
    "missing-table": ("at least one entry is needed", "perlu paling sedikit satu entri"),
    "wrong-table": ("write it as {expected}", "tulis sebagai {expected}"),
    "too-many": ("more than {limit} entries", "lebih dari {limit} entri"),
    "unknown-key": ("no such key here: {names}", "kunci tidak dikenal: {names}"),
    "missing-key": ("is missing", "belum ada"),
    "bad-format": ("format must be 1", "format harus 1"),
    "bad-code": (
        "use letters, digits, dots and hyphens, at most 32, starting with a letter or digit",
        "pakai huruf, angka, titik, dan tanda hubung, paling banyak 32, diawali huruf atau angka",
    ),
    "bad-input-key": (
        "use small letters, digits and underscores, at most 32, starting with a letter",
        "pakai huruf kecil, angka, dan garis bawah, paling banyak 32, diawali huruf",
    ),
    "bad-text": (
        "give one line of text, 1 to {limit} characters, without control characters",
        "isi satu baris teks, 1 sampai {limit} karakter, tanpa karakter kendali",
    ),
    "bad-number": (
        'write the number as text with a dot, such as "17.5"; at most 6 digits on either side',
        'tulis angka sebagai teks dengan titik, misalnya "17.5"; paling banyak 6 angka di tiap sisi',
    ),
    "bad-whole-number": (
        "give a whole number from 1 to {limit}, without quotes",
        "isi bilangan bulat 1 sampai {limit}, tanpa tanda kutip",
    ),
    "bad-flag": ("write true or false, without quotes", "tulis true atau false, tanpa tanda kutip"),
    "bad-word": ("use one of: {allowed}", "pakai salah satu: {allowed}"),
    "bad-list": ("give a list of {what}", "isi daftar berupa {what}"),
    # names
    "duplicate-code": ("{name} already stands at {first}", "{name} sudah ada pada {first}"),
    "duplicate-row": ("row {name} already stands at {first}", "baris {name} sudah dipakai pada {first}"),
    "duplicate-ministry-id": (
        "ministry id {name} already stands at {first}",
        "soal_id {name} sudah dipakai pada {first}",
    ),
    "unknown-source": ("there is no [[source]] {name}", "tidak ada [[source]] {name}"),
    "unknown-scale": ("there is no [[scale]] {name}", "tidak ada [[scale]] {name}"),
    "unknown-predicate": ("there is no [[predicate]] {name}", "tidak ada [[predicate]] {name}"),
    "unknown-earlier": (
        "the earlier predicate {name} does not stand above",
        "predikat sebelumnya {name} tidak ada di atasnya",
    ),
    "unknown-target": (
        "{name} is neither total nor a node, an area or an indicator",
        "{name} bukan total, simpul, area, ataupun butir",
    ),
    "unknown-part": (
        "there is no minimum {name} of this predicate",
        "tidak ada nilai minimal {name} untuk predikat ini",
    ),
    "unknown-input": ("there is no count {name}", "tidak ada masukan {name}"),
    # tree
    "unknown-parent": (
        "its parent {name} is missing or stands below it",
        "induknya, {name}, tidak ada atau berada di bawahnya",
    ),
    "wrong-floor": ("a {kind} cannot stand under {parent}", "{kind} tidak dapat berada di bawah {parent}"),
    "wrong-aggregate": (
        "{aggregate} needs {needed} directly below, and nothing else",
        "{aggregate} memerlukan {needed} langsung di bawahnya, tanpa yang lain",
    ),
    "wrong-area": (
        "an area node needs the number of an [[area]], other nodes none",
        "simpul area memerlukan nomor dari [[area]]; simpul lain tidak",
    ),
    "empty-area": ("no node belongs to this area", "tidak ada simpul pada area ini"),
    # weights
    "weights-do-not-add-up": (
        "what stands below adds up to {found}, not to {expected}",
        "jumlah di bawahnya {found}, bukan {expected}",
    ),
    "weight-zero": ("the weight must be above 0", "bobot harus lebih dari 0"),
    "weight-missing": (
        "under a weighted_sum the indicator needs a weight",
        "di bawah weighted_sum butir memerlukan bobot",
    ),
    "weight-unused": (
        "under a mean the indicator has no weight of its own",
        "di bawah mean butir tidak mempunyai bobot sendiri",
    ),
    # answers
    "score-out-of-range": (
        "option {name} is worth {score}, outside 0 to 1",
        "pilihan {name} bernilai {score}, di luar 0 sampai 1",
    ),
    "scores-not-falling": (
        "option {name} is not worth less than the one before it",
        "nilai pilihan {name} tidak lebih rendah daripada pilihan sebelumnya",
    ),
    "best-not-one": (
        "the best option is worth {score}, so the full weight is never reached",
        "pilihan terbaik bernilai {score}, jadi bobot penuh tidak pernah tercapai",
    ),
    "bad-scale": ("a {kind} scale needs {needed}", "skala {kind} memerlukan {needed}"),
    "answer-does-not-fit": (
        "its scale is a {kind}: it needs {needed}",
        "skalanya {kind}: butir ini memerlukan {needed}",
    ),
    "options-differ": (
        "criteria are for {found}, the scale offers {expected}",
        "kriteria untuk {found}, padahal skala menawarkan {expected}",
    ),
    "empty-criterion": ("the criterion is empty", "kriteria masih kosong"),
    "roles-do-not-fit": (
        "{kind} needs {needed}; roles given: {found}",
        "{kind} memerlukan {needed}; peran yang ada: {found}",
    ),
    "formula-range": ("must lie in 0 to 1", "harus antara 0 dan 1"),
    # minimums
    "minimum-too-high": (
        "{points} points are asked, but only {weight} can be reached",
        "diminta {points} poin, padahal paling tinggi {weight}",
    ),
    "percent-disagrees": (
        "{percent} % of {weight} is {expected} points, not {points}",
        "{percent} % dari {weight} adalah {expected} poin, bukan {points}",
    ),
    "minimum-below-earlier": (
        "{points} is below the {other} that {predicate} asks",
        "{points} lebih rendah daripada {other} yang diminta {predicate}",
    ),
    "minimum-missing": (
        "{predicate} asks for {names}, this later predicate does not",
        "{predicate} meminta {names}, predikat lanjutan ini tidak",
    ),
    "parts-do-not-add-up": (
        "its parts add up to {found}, not to {expected}",
        "jumlah bagiannya {found}, bukan {expected}",
    ),
}

_WARNINGS = frozenset({"best-not-one", "minimum-missing"})


def finding(code: str, where: str, **details: object) -> InstrumentFinding:
    """Put a finding into words.

    Args:
        code: A code of this module's table.
        where: As in `InstrumentFinding.where`; see `place`.
        details: Field of the sentences -> value.
    """
    english, indonesian = SENTENCES[code]
    severity = FindingSeverity.WARNING if code in _WARNINGS else FindingSeverity.ERROR
    return InstrumentFinding(code, where, english.format(**details), indonesian.format(**details), severity)


def place(table: str, number: int, name: str = "", key: str = "") -> str:
    """Name the place of an entry as every finding does.

    Args:
        table: "node", "indicator" and so on.
        number: Position among the entries of that table, from 1.
        name: Code or key of the entry.
        key: Key within the entry.
    """
    return ", ".join(part for part in (f"[[{table}]] {number}", name, key) if part)


def number_text(number: Fraction) -> str:
    """A number for a sentence: as a decimal where it is one, else as a fraction."""
    text = format(Decimal(number.numerator) / Decimal(number.denominator), "f")
    return text if Fraction(text) == number else str(number)
