"""The official wording takes the place of ours, and changes nothing else of the instrument."""

from __future__ import annotations

import pickle

from integrity_zone.domain.wording import IndicatorWording, Wording, worded
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.scoring.roll_up import score
from tests.support.answers import best_answers
from tests.support.builders import tiny_instrument

TINY = tiny_instrument()
CODE = "A.I.1.i.a"


def test_questions_and_criteria_are_said_in_official_words_and_the_rest_stays_ours() -> None:
    said = Wording(sha256="0" * 64, indicators={CODE: IndicatorWording("Bunyi resmi?", {"Ya": "bila ada"})})
    found = worded(TINY, said)
    indicator, ours = found.indicators_by_code[CODE], TINY.indicators_by_code[CODE]
    assert indicator.title == "Bunyi resmi?"
    assert [option.criterion for option in indicator.options] == ["bila ada", ours.options[1].criterion]
    assert found.indicators[1:] == TINY.indicators[1:]
    assert found.digest == TINY.digest


def test_what_a_workbook_does_not_say_stays_ours() -> None:
    found = worded(TINY, Wording(sha256="0" * 64, indicators={CODE: IndicatorWording(), "X.9": IndicatorWording("?")}))
    assert found == TINY
    assert worded(TINY, Wording()) is TINY


def test_the_score_is_the_same_in_other_words() -> None:
    said = Wording(indicators={item.code: IndicatorWording(f"Resmi {item.code}") for item in TINY.indicators})
    answers = best_answers(TINY)
    cards = [score(one, answers, BlankPolicy.ZERO, Stage.UNIT) for one in (TINY, worded(TINY, said))]
    assert cards[0] == cards[1]


def test_what_is_not_there_is_named_in_the_language_of_the_reader() -> None:
    problem = MissingItemError(what="wording", value="zi-2021")
    assert problem.text("en").startswith("wording zi-2021 is not")
    assert problem.text("id").startswith("kalimat resmi zi-2021 tidak ada")
    assert pickle.loads(pickle.dumps(problem)).text("id") == problem.text("id")
