"""How a number came about: its formula in words, what went in, and the clause behind it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from assessments.definition import Aggregate, AnswerKind, Source
from integrity_zone.domain.scorecard import Explanation
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.scoring.rounding import display, number_text, percent_text, short_text
from integrity_zone.scoring.target import TOTAL, weight_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Indicator, Instrument, Node
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import IndicatorScore, Scorecard
    from integrity_zone.errors import Language

#: What is said -> in Indonesian, in English. Titles and formulas of the instrument stay as the instrument has them.
_WORDS: Mapping[str, tuple[str, str]] = {
    "open": ("belum diisi", "not answered"),
    "score": ("Skor", "Score"),
    "answer": ("Jawaban", "Answer"),
    "percentage": ("Persentase", "Percentage"),
    "own weight": ("Bobot butir", "Weight of the indicator"),
    "weight": ("Bobot", "Weight"),
    "weight of": ("Bobot {code}", "Weight of {code}"),
    "score of": ("Skor {code}", "Score of {code}"),
    "counted": ("Butir yang dihitung", "Indicators counted"),
    "share of area": ("Bagian dari bobot area", "Share of the weight of the area"),
    "by own weight": ("skor × bobot butir", "score × weight of the indicator"),
    "by mean": (
        "skor × bobot {code} ÷ banyaknya butir yang dihitung",
        "score × weight of {code} ÷ number of indicators counted",
    ),
    "points are": ("{how}. Nilai = {share}.", "{how}. Points = {share}."),
    "survey": ("Skor = nilai survei ÷ {maximum}", "Score = result of the survey ÷ {maximum}"),
    "typed percentage": ("Skor = persentase ÷ {maximum}", "Score = percentage ÷ {maximum}"),
    "options": ("Skor = {options}", "Score = {options}"),
    "total": ("Nilai akhir", "Final score"),
    "total is": ("Nilai akhir = {parts}.", "Final score = {parts}."),
    "area is": ("Nilai area = {parts}.", "Points of the area = {parts}."),
    "sum": ("Nilai = jumlah nilai bagian di bawahnya.", "Points = sum of the points of the parts below it."),
    "weighted": (
        "Nilai = jumlah skor × bobot tiap butir; butir kosong bernilai 0.",
        "Points = sum of score × weight of each indicator; unanswered ones count 0.",
    ),
    "mean, blanks skipped": (
        "Nilai = rata-rata skor butir × bobot; butir kosong dilewati.",
        "Points = mean of the scores × weight; unanswered indicators are left out.",
    ),
    "mean, blanks zero": (
        "Nilai = rata-rata skor butir × bobot; butir kosong dihitung 0.",
        "Points = mean of the scores × weight; unanswered indicators count 0.",
    ),
}


def explain(
    instrument: Instrument,
    answers: Mapping[str, AnswerValue],
    scorecard: Scorecard,
    code: str,
    language: Language = "id",
) -> Explanation:
    """Explain one number of a scorecard.

    Args:
        instrument: What is asked and what it is worth.
        answers: The answers the scorecard was made from.
        scorecard: Gives the points and the blank policy.
        code: Indicator code, node code, area key or "total".
        language: Of formula, inputs and numbers.

    Returns:
        Formula and inputs (name -> value) in words, values rounded for reading; weight and points exact.

    Raises:
        KeyError: The instrument knows no such code.
    """
    return _Explainer(instrument, answers, scorecard, language).explain(code)


class _Explainer:
    """Says how the numbers of one scorecard came about, in one language."""

    def __init__(
        self, instrument: Instrument, answers: Mapping[str, AnswerValue], scorecard: Scorecard, language: Language
    ) -> None:
        self._instrument = instrument
        self._answers = answers
        self._scorecard = scorecard
        self._language = language

    def explain(self, code: str) -> Explanation:
        instrument = self._instrument
        if code in instrument.indicators_by_code:
            return self._indicator(instrument.indicators_by_code[code])
        if code == TOTAL:
            title, formula, inputs, source = self._total()
        elif code in instrument.areas_by_key:
            title, formula, inputs, source = self._area(code)
        else:
            title, formula, inputs, source = self._node(instrument.nodes_by_code[code])
        points = self._scorecard.total if code == TOTAL else self._scorecard.nodes[code].points
        return Explanation(code, title, formula, inputs, weight_of(instrument, code), points, source)

    def _say(self, what: str, **parts: str) -> str:
        indonesian, english = _WORDS[what]
        return (indonesian if self._language == "id" else english).format(**parts)

    def _short(self, value: Fraction) -> str:
        return short_text(value, self._language)

    def _indicator(self, indicator: Indicator) -> Explanation:
        instrument, found = self._instrument, self._scorecard.indicators[indicator.code]
        node = instrument.nodes_by_code[indicator.parent]
        inputs = self._answer_inputs(indicator, found)
        inputs[self._say("score")] = self._short(found.score)
        if node.aggregate is Aggregate.WEIGHTED_SUM:
            inputs[self._say("own weight")] = self._short(instrument.full_points(indicator))
            share = self._say("by own weight")
        else:
            inputs[self._say("weight of", code=node.code)] = self._short(node.weight)
            inputs[self._say("counted")] = str(self._counted(node))
            share = self._say("by mean", code=node.code)
        return Explanation(
            indicator.code,
            indicator.title,
            self._say("points are", how=self._answer_formula(indicator), share=share),
            inputs,
            instrument.full_points(indicator),
            found.points,
            source_text(instrument.sources_by_key[indicator.source]),
        )

    def _answer_formula(self, indicator: Indicator) -> str:
        if indicator.formula is not None:
            return indicator.formula.text.rstrip(".")
        if indicator.kind is AnswerKind.INDEX:
            scale = self._instrument.scales_by_key[indicator.scale]
            asked = "typed percentage" if scale.is_percentage else "survey"
            return self._say(asked, maximum=self._short(scale.maximum))
        options = ", ".join(f"{option.key} {self._short(option.score)}" for option in indicator.options)
        return self._say("options", options=options)

    def _answer_inputs(self, indicator: Indicator, found: IndicatorScore) -> dict[str, str]:
        value = self._answers.get(indicator.code)
        if indicator.kind is not AnswerKind.RATIO:
            return {self._say("answer"): self._answer_text(indicator, value)}
        counts = {} if value is None or isinstance(value, str) else value
        inputs = {
            item.label: self._say("open") if counts.get(item.key) is None else str(counts[item.key])
            for item in indicator.inputs
        }
        if found.ratio is not None:
            inputs[self._say("percentage")] = percent_text(found.ratio, self._language)
        return inputs

    def _answer_text(self, indicator: Indicator, value: AnswerValue | None) -> str:
        if not isinstance(value, str):
            return self._say("open")
        return self._short(Fraction(value)) if indicator.kind is AnswerKind.INDEX else value

    def _counted(self, node: Node) -> int:
        """How many indicators the mean of a node is taken over."""
        found = self._scorecard.nodes[node.code]
        return found.of if self._scorecard.blank is BlankPolicy.ZERO else found.answered

    def _total(self) -> tuple[str, str, dict[str, str], str]:
        nodes = self._instrument.children[None]
        formula = self._say("total is", parts=" + ".join(node.title for node in nodes))
        clause = source_text(self._instrument.sources_by_key[nodes[0].source])
        return self._say("total"), formula, self._points_of(nodes), clause

    def _area(self, key: str) -> tuple[str, str, dict[str, str], str]:
        instrument = self._instrument
        area = instrument.areas_by_key[key]
        nodes = tuple(instrument.nodes_by_code[code] for code in area.nodes)
        parts = [instrument.nodes_by_code[node.parent].title if node.parent else node.title for node in nodes]
        share = percent_text(self._scorecard.nodes[key].points / area.weight, self._language)
        inputs = self._points_of(nodes, parts) | {self._say("share of area"): share}
        sources = dict.fromkeys(source_text(instrument.sources_by_key[node.source]) for node in nodes)
        return area.title, self._say("area is", parts=" + ".join(parts)), inputs, "; ".join(sources)

    def _node(self, node: Node) -> tuple[str, str, dict[str, str], str]:
        instrument, scores = self._instrument, self._scorecard.indicators
        clause = source_text(instrument.sources_by_key[node.source])
        if node.aggregate is Aggregate.SUM:
            return node.title, self._say("sum"), self._points_of(instrument.children.get(node.code, ())), clause
        below = instrument.indicators_under.get(node.code, ())
        inputs = {self._say("score of", code=item.code): self._score_text(scores[item.code]) for item in below}
        if node.aggregate is Aggregate.WEIGHTED_SUM:
            inputs |= {
                self._say("weight of", code=item.code): self._short(instrument.full_points(item)) for item in below
            }
            return node.title, self._say("weighted"), inputs, clause
        inputs |= {self._say("weight"): self._short(node.weight), self._say("counted"): str(self._counted(node))}
        is_skipping = self._scorecard.blank is BlankPolicy.SKIP
        formula = self._say("mean, blanks skipped" if is_skipping else "mean, blanks zero")
        return node.title, formula, inputs, clause

    def _score_text(self, found: IndicatorScore) -> str:
        return self._short(found.score) if found.answered else self._say("open")

    def _points_of(self, nodes: tuple[Node, ...], titles: list[str] | None = None) -> dict[str, str]:
        """Node -> its points with two decimals."""
        named = zip(nodes, titles or [node.title for node in nodes], strict=True)
        return {
            f"{node.code} {title}": number_text(display(self._scorecard.nodes[node.code].points), self._language)
            for node, title in named
        }


def source_text(source: Source) -> str:
    """Regulation and clause in one line."""
    return f"{source.title}, {source.clause}" if source.clause else source.title
