import datetime as dt

import pytest

from assistant.errors import EvaluationError
from assistant.evaluation.logs import best, check_logs, read_log

LOG = """**Action log**

| **Meeting date & number** | **Action** | **Deadline** | **Progress** |
| 04/03/2021 | Bo Rask to obtain three quotes for the wall. | April | On track |
| 04/03/2021 | Ann Lee to write to the owner of the crane. | May | Done |
| 05/01/2020 | Somebody to paint the bollards on the quay. | – | – |

Status of actions from last meeting 4.3.21

| Action | Due |
| Bo Rask to obtain three quotes for the wall | 30.04.21 |
| tbc | |
"""

MINUTES = """Quayside Forum

Minutes of the meeting held on 4 March 2021

Present: Ann Lee (Chair), Bo Rask

1. Harbour wall

The wall leans.

ACTION: Bo Rask to obtain three quotes for the harbour wall by 30 April 2021.
"""


def test_rows_and_their_meetings():
    rows = list(read_log(LOG))
    assert [row.set_on for row in rows] == [
        dt.date(2021, 3, 4),
        dt.date(2021, 3, 4),
        dt.date(2020, 1, 5),
        dt.date(2021, 3, 4),
    ]
    assert rows[1].action == "Ann Lee to write to the owner of the crane."


def test_a_table_of_something_else_has_no_rows():
    assert list(read_log("| Name | Council |\n| Ann Lee | Quay |\n")) == []


def test_like_enough():
    actions = ["Bo to get three quotations for the wall from builders", "Minutes to be sent out"]
    assert best("three quotations for the wall to be got by Bo", actions) == actions[0]
    assert best("Ann Lee to write to the owner of the crane.", actions) is None


def test_logs_against_minutes(tmp_path):
    minutes, registers = tmp_path / "minutes", tmp_path / "registers"
    for folder, text in ((minutes, MINUTES), (registers, LOG)):
        folder.mkdir()
        (folder / "one.md").write_text(text, encoding="utf-8")
    result = check_logs(minutes, registers)
    assert (result.found, result.rows) == (1, 2), "a row that two logs repeat is one row"
    assert result.undated == ("Somebody to paint the bollards on the quay.",)


def test_nothing_to_compare_is_an_error(tmp_path):
    with pytest.raises(EvaluationError, match="no such folder"):
        check_logs(tmp_path / "a", tmp_path / "b")
    with pytest.raises(EvaluationError, match="no table with an action column"):
        check_logs(tmp_path, tmp_path)
