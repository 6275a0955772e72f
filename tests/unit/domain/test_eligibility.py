"""What is asked before a proposal: judged by word and value, for both predicates, and never guessed."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.eligibility import Line, Standing, Why, eligibility, reaches
from integrity_zone.domain.requirements import (
    RULES,
    RULES_2014,
    Measure,
    Requirement,
    RequirementState,
    Weight,
    rules_for,
)

MET, NOT_MET, IN_PROGRESS, NOT_APPLICABLE = (
    RequirementState.MET,
    RequirementState.NOT_MET,
    RequirementState.IN_PROGRESS,
    RequirementState.NOT_APPLICABLE,
)
DINAS = "dinas"


def said(**states: RequirementState | tuple[RequirementState, str]) -> dict[str, Requirement]:
    found = {}
    for name, given_state in states.items():
        key = name.replace("_", "-")
        state, value = given_state if isinstance(given_state, tuple) else (given_state, "")
        found[key] = Requirement(key, state, value)
    return found


def everything(state: RequirementState = MET) -> dict[str, Requirement]:
    return {rule.key: Requirement(rule.key, state) for rule in rules_for(DINAS)}


def line(found: dict[str, Requirement], key: str, predicate: str = "WBK", target: str = "WBK", kind: str = "") -> Line:
    return next(line for line in eligibility(found, predicate, target=target, kind=kind).lines if line.rule.key == key)


def test_nothing_said_is_unknown_and_everything_met_is_met() -> None:
    for predicate in ("WBK", "WBBM"):
        assert eligibility({}, predicate, target=predicate, kind=DINAS).regulation is Standing.UNKNOWN
        judged = eligibility(everything(), predicate, target=predicate, kind=DINAS)
        assert (judged.regulation, judged.portal) == (Standing.MET, Standing.MET)
        assert judged.counted(Standing.MET) == judged.asked == (12 if predicate == "WBBM" else 11)


@pytest.mark.parametrize("key", [rule.key for rule in rules_for(DINAS) if rule.weight is Weight.RULE and rule.wbbm])
def test_one_that_is_not_met_outweighs_all_others(key: str) -> None:
    found = everything() | {key: Requirement(key, NOT_MET)}
    judged = eligibility(found, "WBBM", target="WBBM", kind=DINAS)
    assert judged.regulation is judged.portal is Standing.NOT_MET
    without = everything()
    del without[key]
    assert eligibility(without, "WBBM", target="WBBM", kind=DINAS).regulation is Standing.UNKNOWN


def test_a_value_below_what_is_asked_is_not_met_whatever_is_said() -> None:
    assert (line(said(sakip=(MET, "CC")), "sakip").standing, line(said(sakip=(MET, "CC")), "sakip").why) == (
        Standing.NOT_MET,
        Why.FALLS_SHORT,
    )
    found = said(sakip=(MET, "B"))
    assert line(found, "sakip").standing is Standing.MET
    assert line(found, "sakip", "WBBM").standing is Standing.NOT_MET
    assert line(said(sakip=(MET, "baik sekali")), "sakip").why is Why.WORD


def test_a_word_without_a_value_counts_for_its_target_and_for_what_asks_no_more() -> None:
    found = said(sakip=MET, bpk=MET)
    assert line(found, "sakip", "WBBM", "WBK").why is Why.OTHER_TARGET
    assert line(found, "sakip", "WBK", "WBBM").standing is Standing.MET
    assert line(found, "bpk", "WBBM", "WBK").standing is Standing.MET
    assert line(said(wbk=MET), "wbk", "WBBM", "WBK").standing is Standing.MET


def test_what_is_not_met_for_wbbm_may_be_met_for_wbk() -> None:
    assert line(said(sakip=(NOT_MET, "B")), "sakip", "WBK", "WBBM").standing is Standing.MET
    assert line(said(sakip=(IN_PROGRESS, "C")), "sakip", "WBK", "WBBM").standing is Standing.UNKNOWN
    assert line(said(sakip=(IN_PROGRESS, "B")), "sakip").why is Why.IN_PROGRESS
    assert line(said(sakip=(NOT_MET, "CC")), "sakip", "WBBM", "WBK").standing is Standing.NOT_MET


def test_only_what_knows_an_exception_can_be_not_applicable() -> None:
    for rule in rules_for(DINAS):
        found = {rule.key: Requirement(rule.key, NOT_APPLICABLE)}
        judged = line(found, rule.key, "WBBM", "WBBM", DINAS)
        excused = rule.weight is not Weight.RULE
        assert judged.standing is (Standing.NOT_ASKED if excused else Standing.UNKNOWN), rule.key
        assert excused or judged.why is Why.ALWAYS_ASKED


def test_one_index_of_the_bureaucratic_reform_stands_for_the_other() -> None:
    assert [line({}, key).standing for key in ("rb", "rb-ministry")] == [Standing.UNKNOWN, Standing.NOT_ASKED]
    for own, other in (("rb", "rb-ministry"), ("rb-ministry", "rb")):
        found = {own: Requirement(own, MET, "BB")}
        assert (line(found, own).standing, line(found, other).why) == (Standing.MET, Why.OTHER_LINE)
    neither = said(rb=NOT_APPLICABLE, rb_ministry=NOT_APPLICABLE)
    assert line(neither, "rb").why is Why.ALWAYS_ASKED
    assert "rb-ministry" not in {rule.key for rule in rules_for(DINAS)}


def test_the_years_as_wbk_are_a_reading_of_the_portal_and_no_rule() -> None:
    found = everything() | said(wbk_years=(MET, "1 tahun"))
    judged = eligibility(found, "WBBM", target="WBBM", kind=DINAS)
    assert (judged.regulation, judged.portal) == (Standing.MET, Standing.NOT_MET)
    assert eligibility(found, "WBK", target="WBK", kind=DINAS).portal is Standing.MET
    left = found | said(wbk_years=NOT_APPLICABLE)
    assert eligibility(left, "WBBM", target="WBBM", kind=DINAS).portal is Standing.MET


def test_the_repealed_regulation_asked_for_other_things() -> None:
    found = {rule.key: Requirement(rule.key, MET) for rule in RULES_2014}
    judged = eligibility(found, "WBBM", target="WBBM", kind=DINAS, instrument="zi-2014")
    assert (judged.regulation, judged.asked, judged.is_affirmative) == (Standing.MET, 7, False)
    assert not {"tlhp", "spip", "rb", "wbk-years"} & {line.rule.key for line in judged.lines}
    enough = said(sakip=(MET, "CC"))
    assert line(enough, "sakip").standing is Standing.NOT_MET
    old = eligibility(enough, "WBK", target="WBK", instrument="zi-2014")
    assert next(one for one in old.lines if one.rule.key == "sakip").standing is Standing.MET


def test_the_affirmative_way_excuses_nothing() -> None:
    judged = eligibility(said(affirmation=MET), "WBK", target="WBK")
    assert judged.is_affirmative
    assert judged.regulation is Standing.UNKNOWN
    assert not eligibility(everything(NOT_MET), "WBK", target="WBK").is_affirmative


@pytest.mark.parametrize(
    ("measure", "value", "asked", "enough"),
    [
        (Measure.OPINION, "wtp", "WTP", True),
        (Measure.OPINION, "Wajar Dengan Pengecualian", "WTP", False),
        (Measure.OPINION, "WTP dengan paragraf", "WTP", None),
        (Measure.GRADE, "BB (72,4)", "BB", True),
        (Measure.GRADE, "a", "BB", True),
        (Measure.GRADE, "BBB", "BB", None),
        (Measure.NUMBER, "Level 3", "3", True),
        (Measure.NUMBER, "2,98", "3", False),
        (Measure.NUMBER, "tiga", "3", None),
        (Measure.PERCENT, "100%", "100 %", True),
        (Measure.PERCENT, "100", "100 %", True),
        (Measure.PERCENT, "96", "100 %", False),
        (Measure.PERCENT, "1", "100 %", None),
        (Measure.PERCENT, "1,00", "100 %", None),
        (Measure.PERCENT, "", "100 %", None),
        (Measure.WORD, "✓", "✓", None),
    ],
)
def test_values_are_read_as_people_write_them_and_never_guessed(
    measure: Measure, value: str, asked: str, enough: bool | None
) -> None:
    assert reaches(measure, value, asked) is enough


def test_every_rule_reads_what_it_asks() -> None:
    for rule, predicate in product((*RULES, *RULES_2014), ("WBK", "WBBM")):
        asked = rule.asked(predicate)
        if rule.measure is not Measure.WORD and asked:
            assert reaches(rule.measure, asked, asked) is True, rule.key
        if rule.weight is Weight.RULE and rule.wbk:
            assert reaches(rule.measure, rule.wbbm, rule.wbk) is not False, rule.key
    for rules in (RULES, RULES_2014):
        assert len({rule.key for rule in rules}) == len(rules)


@given(st.dictionaries(st.sampled_from([rule.key for rule in RULES]), st.sampled_from([*RequirementState, None])))
def test_more_that_is_met_never_makes_it_worse(states: dict[str, RequirementState | None]) -> None:
    found = {key: Requirement(key, state) for key, state in states.items()}
    order = (Standing.NOT_MET, Standing.UNKNOWN, Standing.MET)
    before = eligibility(found, "WBBM", target="WBBM", kind=DINAS)
    for key in states:
        after = eligibility(found | {key: Requirement(key, MET)}, "WBBM", target="WBBM", kind=DINAS)
        assert order.index(after.regulation) >= order.index(before.regulation)
        assert order.index(after.portal) <= order.index(after.regulation)
