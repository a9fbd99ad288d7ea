import json

import pytest

from assistant.errors import EvaluationError
from assistant.evaluation.baseline import Baseline, accept, load_baseline
from assistant.evaluation.gate import Composition, Floors, judge, load_floors
from assistant.evaluation.observations import Observation
from assistant.evaluation.outputs import Provenance
from assistant.evaluation.scoring import Scores
from assistant.evaluation.sets import load_set
from evaluation.conftest import BOARD

PROVENANCE = Provenance(
    set_name="quayside",
    set_folder="quayside",
    set_digest="0",
    system="assistant",
    engine="extractive",
    embedding="none",
    python="3",
    platform="x",
    started="2021-03-04T00:00:00+00:00",
)
FLOORS = Floors(floors={"actions.recall": 0.9, "answers.all.false_refusals": 0.1})


def scores(right=40, of=40, refused=0, asked=40):
    found = [
        Observation(measure="actions.recall", unit=f"a{n}", board=BOARD, gained=float(n < right)) for n in range(of)
    ]
    found += [
        Observation(measure="answers.all.false_refusals", unit=f"q{n}", board=BOARD, gained=float(n < refused))
        for n in range(asked)
    ]
    return Scores(provenance=PROVENANCE, observations=tuple(found))


@pytest.fixture
def labels(set_folder):
    return load_set(set_folder, lambda path: path.read_text(encoding="utf-8"))


@pytest.fixture
def baseline(tmp_path):
    accept(scores(), tmp_path / "baseline.json")
    return load_baseline(tmp_path / "baseline.json")


def test_all_right_passes(labels, baseline):
    verdict = judge(labels, scores(), FLOORS, baseline)
    assert verdict.passed
    assert not any(change.moved for change in verdict.changes)


def test_the_run_that_was_accepted_passes_whatever_its_fractions(labels, tmp_path):
    thirds = [Observation(measure="answers.all.groups", unit=f"q{n}", board=BOARD, gained=2 / 3) for n in range(40)]
    same = Scores(provenance=PROVENANCE, observations=tuple(thirds))
    accept(same, tmp_path / "baseline.json")
    verdict = judge(labels, same, Floors(floors={"answers.all.groups": 0.6}), load_baseline(tmp_path / "baseline.json"))
    assert verdict.passed and verdict.changes[0].difference.value == 0


def test_below_a_floor_is_red_and_names_the_cases(labels):
    verdict = judge(labels, scores(right=35), FLOORS, None)
    (breach,) = verdict.breaches
    assert "0.875 is below its floor of 0.900" in breach.what
    assert [case.unit for case in breach.cases] == ["a35", "a36", "a37", "a38", "a39"]


def test_above_a_ceiling_is_red(labels):
    (breach,) = judge(labels, scores(refused=5), FLOORS, None).breaches
    assert "above its ceiling" in breach.what
    assert len(breach.cases) == 5


def test_on_the_floor_is_not_below_it(labels):
    assert judge(labels, scores(right=36, refused=4), FLOORS, None).passed


def test_a_fall_since_the_baseline_is_red_above_the_floor(labels, baseline):
    verdict = judge(labels, scores(right=30), Floors(floors={"actions.recall": 0.5}), baseline)
    (breach,) = verdict.breaches
    assert "since the baseline" in breach.what
    assert len(breach.cases) == 10


def test_one_turned_case_of_forty_is_noise_but_is_told(labels, baseline):
    verdict = judge(labels, scores(right=39), FLOORS, baseline)
    assert verdict.passed
    assert [[after.unit for _, after in change.worse] for change in verdict.changes if change.moved] == [["a39"]]


def test_nothing_to_hold_against_a_floor_is_an_error_never_a_pass(labels):
    with pytest.raises(EvaluationError, match=r"no case of summaries\.coverage"):
        judge(labels, scores(), Floors(floors={"summaries.coverage": 0.0}), None)


def test_a_baseline_of_something_else_is_an_error(labels):
    stranger = Baseline(run={}, cases={"actions.recall": {"elsewhere": (1, 1)}})
    with pytest.raises(EvaluationError, match="shares no case"):
        judge(labels, scores(), FLOORS, stranger)


@pytest.mark.parametrize(
    ("composition", "told"),
    [
        ({"meetings": 2}, "1 meetings, 2 wanted"),
        ({"boards": 2}, "1 boards, 2 wanted"),
        ({"questions": 4}, "3 questions, 4 wanted"),
        ({"types": ["why"]}, "no question of type why"),
        ({"shares": {"unanswerable": 0.5}}, "1 of 3 questions are 'unanswerable', 50% wanted"),
        ({"shares": {"follow_up": 0.5}}, "1 of 3 questions are 'follow_up'"),
        ({"shares": {"several": 0.1}}, "0 of 3 questions are 'several'"),
        ({"cases": {"actions.recall": 41}}, "40 cases of actions.recall, 41 wanted"),
    ],
)
def test_a_set_that_lacks_something_is_an_error(labels, composition, told):
    floors = FLOORS.model_copy(update={"composition": Composition.model_validate(composition)})
    with pytest.raises(EvaluationError) as caught:
        judge(labels, scores(), floors, None)
    assert told in str(caught.value)


def test_a_set_that_lacks_nothing_passes(labels):
    composition = Composition(questions=3, types=("who",), shares={"unanswerable": 0.3, "follow_up": 0.3})
    assert judge(labels, scores(), FLOORS.model_copy(update={"composition": composition}), None).passed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("floors: {}", "cannot be used"),
        ("floors: {actions.recal: 0.9}", "no measure of ours: actions.recal"),
        ("flors: {actions.recall: 0.9}", "cannot be used"),
        ("", "cannot be used"),
    ],
)
def test_floors_that_cannot_be_used(tmp_path, text, told):
    (tmp_path / "floors.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(EvaluationError, match=told):
        load_floors(tmp_path / "floors.yaml")


def test_missing_files_say_what_to_do(tmp_path):
    with pytest.raises(EvaluationError, match="a gate needs floors"):
        load_floors(tmp_path / "floors.yaml")
    with pytest.raises(EvaluationError, match="minutes eval accept"):
        load_baseline(tmp_path / "baseline.json")


def test_the_baseline_keeps_a_case_a_line(tmp_path):
    accept(scores(right=1, of=2, asked=1), tmp_path / "baseline.json")
    text = (tmp_path / "baseline.json").read_text(encoding="utf-8")
    assert '   "a0": [1.0, 1.0]' in text
    assert json.loads(text)["cases"]["actions.recall"] == {"a0": [1.0, 1.0], "a1": [0.0, 1.0]}
