import pytest

from assistant.evaluation.compare import compare
from assistant.evaluation.observations import Observation
from assistant.evaluation.statistics import difference, figure, harmonic, percentile


def cases(*gains, measure="actions.recall", of=1.0):
    return [
        Observation(measure=measure, unit=f"m:{n}", board="b", gained=gained, of=of) for n, gained in enumerate(gains)
    ]


def test_a_figure_is_a_ratio_of_sums():
    mixed = [*cases(2, of=2.0), *cases(0, 0)]
    assert figure(mixed).value == 0.5
    assert (figure(mixed).gained, figure(mixed).of, figure(mixed).cases) == (2, 4, 3)


def test_the_interval_holds_the_value_and_narrows_with_cases():
    few, many = figure(cases(*[1, 0] * 5)), figure(cases(*[1, 0] * 100))
    for value in (few, many):
        assert value.interval.low <= value.value <= value.interval.high
    assert many.interval.high - many.interval.low < (few.interval.high - few.interval.low) / 2
    assert figure(cases(1, 1, 1)).interval == (1, 1)


def test_the_interval_is_the_same_every_time():
    assert figure(cases(1, 0, 1)) == figure(cases(1, 0, 1))


def test_no_cases_is_no_figure():
    with pytest.raises(ValueError, match="no observations"):
        figure([])


def test_differences_are_paired():
    before, after = cases(*[1, 0] * 20), cases(*[1, 0] * 19, 1, 1)
    paired = difference(before, after)
    assert paired.value == pytest.approx(1 / 40)
    assert paired.interval.low >= 0, "thirty-nine cases that did not move add no noise"
    assert difference(before, cases(1, 1)).cases == 2
    assert difference(cases(1), [Observation(measure="m", unit="other", board="b", gained=1)]) is None


@pytest.mark.parametrize(("recall", "precision", "f1"), [(1, 1, 1), (0, 0, 0), (1, 0, 0), (0.5, 1, 2 / 3)])
def test_harmonic(recall, precision, f1):
    assert harmonic(recall, precision) == pytest.approx(f1)


def test_percentiles_are_values_that_were_measured():
    assert percentile([5], 0.5) == 5
    assert percentile([1, 2, 3, 4], 0.5) == 2
    assert percentile(list(range(1, 101)), 0.95) == 95


def test_comparing_names_what_moved():
    (change,) = compare(cases(1, 1, 0, 0.5), cases(0, 1, 1, 0.5))
    assert [after.unit for _, after in change.worse] == ["m:0"]
    assert [after.unit for _, after in change.better] == ["m:2"]
    assert not change.fell


def test_a_third_is_a_third_in_whatever_order_it_was_summed():
    (change,) = compare(cases(1 - 2 / 3), cases(1 / 3))
    assert not change.moved


def test_a_figure_falls_when_its_whole_interval_does():
    (change,) = compare(cases(*[1] * 40), cases(*[0] * 20, *[1] * 20))
    assert change.fell
    (same,) = compare(cases(*[1] * 40), cases(*[1] * 40))
    assert not same.fell
    assert not same.moved


def test_where_less_is_better_more_is_a_fall():
    before, after = (
        cases(*[0] * 40, measure="answers.all.false_refusals"),
        cases(*[1] * 20, *[0] * 20, measure="answers.all.false_refusals"),
    )
    (change,) = compare(before, after)
    assert change.fell
    assert len(change.worse) == 20
    (back,) = compare(after, before)
    assert not back.fell
