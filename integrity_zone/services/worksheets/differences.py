"""Why a workbook's own numbers differ from the instrument's rule over the same answers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.worksheet_import import CellContent, CellStatus, ScoreDifference
from integrity_zone.errors import Bilingual
from integrity_zone.services.assessment.scores import scorecard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assessments.definition import Instrument
    from integrity_zone.domain.scorecard import Scorecard
    from integrity_zone.domain.worksheet_import import WorksheetPreview

_TOTAL = "total"
#: What binary numbers and a workbook's own rounding leave.
_HAIR = Fraction(1, 10**7)


def differences(preview: WorksheetPreview, instrument: Instrument, blank: BlankPolicy) -> tuple[ScoreDifference, ...]:
    """Row by row in worksheet order, the total last.

    Args:
        preview: Of a workbook.
        instrument: What is asked.
        blank: What an unanswered indicator does.
    """
    return tuple(_Differences(preview, instrument, blank).found())


class _Differences:
    """The numbers of one workbook beside those of the instrument."""

    def __init__(self, preview: WorksheetPreview, instrument: Instrument, blank: BlankPolicy) -> None:
        self._preview = preview
        self._instrument = instrument
        self._blank = blank
        given = {code: value for code, value in preview.answered.items() if value is not None}
        self._card: Scorecard = scorecard(instrument, given, stage=Stage.UNIT, blank=blank)
        self._differing: set[str] = set()
        self._shows_scores = any(code in instrument.indicators_by_code for code in preview.numbers)
        self._refused = {
            row.code: row
            for row in preview.rows
            if row.status is CellStatus.REFUSED and row.what is CellContent.VALUE and row.stage is Stage.UNIT
        }

    def found(self) -> Iterator[ScoreDifference]:
        """Parts are looked at before what they add up to, so that a sum can name them."""
        codes = [
            *(item.code for item in self._instrument.indicators),
            *(n.code for n in reversed(self._instrument.nodes)),
        ]
        found = [made for code in (*codes, _TOTAL) if (made := self._difference(code)) is not None]
        order = [*(node.code for node in self._instrument.nodes), *(item.code for item in self._instrument.indicators)]
        rank = {code: place for place, code in enumerate(order)}
        return iter(sorted(found, key=lambda made: _in_sheet(self._instrument, made.code, rank)))

    def _difference(self, code: str) -> ScoreDifference | None:
        number = self._preview.numbers.get(code)
        if number is None:
            return None
        ours = self._ours(code)
        if abs(number.value - ours) <= _HAIR:
            return None
        self._differing.add(code)
        return ScoreDifference(code, number.place, ours, number.value, tuple(self._reasons(code)))

    def _ours(self, code: str) -> Fraction:
        if code == _TOTAL:
            return self._card.total
        node = self._card.nodes.get(code)
        return node.points if node is not None else self._card.indicators[code].score

    def _reasons(self, code: str) -> Iterator[Bilingual]:
        """All that is known to make the difference; what cannot be told apart is said in general."""
        found = [*self._told(code), *self._about_parts(code), *self._about_blanks(code)]
        yield from found or [self._otherwise(code)]

    def _told(self, code: str) -> Iterator[Bilingual]:
        """What was found about the row itself."""
        place = self._preview.numbers[code].place
        for finding in self._preview.findings:
            if finding.place == place or (finding.indicator == code and finding.code in _ABOUT_SCORES):
                yield Bilingual(finding.message_en, finding.message_id)
        refused = self._refused.get(code)
        if refused is not None and refused.reason is not None:
            yield Bilingual(
                f"the answer in {refused.place} cannot be taken: {refused.reason.message_en}",
                f"jawaban pada {refused.place} tidak dapat diterima: {refused.reason.message_id}",
            )

    def _about_parts(self, code: str) -> Iterator[Bilingual]:
        """Parts that differ themselves, and those that a formula passes over because it has no number for them."""
        parts = self._parts(code)
        differing = [part for part in parts if part in self._differing]
        if differing:
            listed = ", ".join(differing)
            yield Bilingual(f"differs because of {listed}", f"berbeda karena {listed}")
        for part in parts:
            if not self._is_passed_over(part):
                continue
            yield Bilingual(
                f"the workbook has no score for {part}, which counts by the rule",
                f"buku kerja tidak punya nilai untuk {part}, yang menurut aturan dihitung",
            )
            for finding in self._preview.findings:
                if finding.indicator == part and finding.code in _ABOUT_SCORES:
                    yield Bilingual(f"{part}: {finding.message_en}", f"{part}: {finding.message_id}")

    def _is_passed_over(self, part: str) -> bool:
        if part in self._preview.numbers:
            return False
        if part not in self._instrument.indicators_by_code:
            return self._ours(part) != 0
        return self._shows_scores and self._card.indicators[part].answered

    def _otherwise(self, code: str) -> Bilingual:
        """What is left when nothing odd was found in the workbook."""
        if code == _TOTAL or code not in self._instrument.indicators_by_code:
            return Bilingual(
                "the workbook adds up its parts in another way than the instrument",
                "buku kerja menjumlahkan bagiannya dengan cara lain daripada instrumen",
            )
        if code not in self._preview.answered:
            return Bilingual(
                "its answer was not found whole in the workbook, or cannot be taken; here it counts as blank",
                "jawabannya tidak lengkap pada buku kerja, atau tidak dapat diterima; di sini dianggap kosong",
            )
        value = self._preview.answered[code]
        if value is None:
            return Bilingual(
                "its answer is blank in the workbook, which gives it a score all the same",
                "jawabannya kosong pada buku kerja, tetapi di sana tetap diberi nilai",
            )
        said = value if isinstance(value, str) else ", ".join(f"{key} {count}" for key, count in value.items())
        return Bilingual(
            f"the formula of the workbook does not give the answer ({said}) the score of the instrument",
            f"rumus buku kerja tidak memberi jawaban itu ({said}) skor menurut instrumen",
        )

    def _parts(self, code: str) -> list[str]:
        if code in self._instrument.indicators_by_code:
            return []
        parent = None if code == _TOTAL else code
        below = [] if parent is None else [item.code for item in self._instrument.indicators_under.get(parent, ())]
        return [*below, *(node.code for node in self._instrument.children.get(parent, ()))]

    def _about_blanks(self, code: str) -> Iterator[Bilingual]:
        """A mean over what is filled in is higher than one over all."""
        if code in self._instrument.indicators_by_code or code == _TOTAL or self._preview.counts_blanks:
            return
        below = self._instrument.indicators_under.get(code, ())
        open_ones = [item.code for item in below if not self._card.indicators[item.code].answered]
        if open_ones and self._blank is BlankPolicy.ZERO:
            listed = ", ".join(open_ones)
            yield Bilingual(
                f"the workbook leaves out {listed}, which is blank; by the rule in use a blank counts zero",
                f"buku kerja melewati {listed} yang kosong; menurut aturan yang dipakai butir kosong bernilai nol",
            )


#: Findings that tell why a number is another one, wherever they were found.
_ABOUT_SCORES = frozenset({"altered-weight", "type-overwritten", "typed-percentage", "typed-sum", "formula-leaves-out"})


def _in_sheet(instrument: Instrument, code: str, rank: dict[str, int]) -> tuple[int, int]:
    """Place in the worksheet: parents before their parts, the total at the end."""
    if code == _TOTAL:
        return (len(rank), 0)
    indicator = instrument.indicators_by_code.get(code)
    node = code if indicator is None else indicator.parent
    return (rank[node], 0 if indicator is None else rank[code])
