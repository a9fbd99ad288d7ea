import json
import os
import subprocess
import sys

import pytest

from assistant.cli.app import main

MINUTES = """Westmere Parish Council

Minutes of the meeting held on Monday 3 May 2021 at 7.30 pm in the Reading Room

Present: Councillor Ada Quill (Chair), Councillor Tom Marsh
In attendance: Jill Penrose (Clerk)

1. Pond railings

The railings had rusted through. Councillor Marsh had obtained a price of £640.

RESOLVED that the railings be replaced at a cost of £640.

ACTION: Clerk to place the order by 31 May 2021.
"""
ID = "westmere-parish-council-2021-05-03"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store with one meeting."""
    place = tmp_path_factory.mktemp("cli")
    (place / "in").mkdir()
    (place / "in" / "may.txt").write_text(MINUTES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["minutes", "--store", str(place / "store"), "add", str(place / "in")])
        with pytest.raises(SystemExit) as ended:
            main()
    assert ended.value.code == 0
    return place / "store"


@pytest.fixture
def run(store, monkeypatch, capsys):
    """Run a command on the store: (exit code, standard output, standard error)."""
    monkeypatch.setenv("COLUMNS", "200")

    def call(*arguments, on=store):
        monkeypatch.setattr(sys, "argv", ["minutes", "--store", str(on), *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return ended.value.code or 0, out, err

    return call


def test_lists_print_models_and_show_prints_one(run):
    for command, key in (("list", "meeting_id"), ("decisions", "kind"), ("actions", "owners")):
        code, out, _ = run(command, "--json")
        assert code == 0
        assert all(key in row for row in json.loads(out)) and json.loads(out)
    code, out, _ = run("show", ID, "--json")
    assert (code, json.loads(out)["date"]) == (0, "2021-05-03")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["list"], "2021-05-03"),
        (["show", ID], "Reading Room"),
        (["decisions"], "railings be replaced"),
        (["actions", "--owner", "Clerk"], "2021-05-31"),
        (["search", "rust"], "rusted through"),
        (["search", "rusted", "--every"], "rusted through"),
        (["ask", "What will the new railings cost?"], "£640"),
        (["summary", ID], "Pond railings"),
    ],
)
def test_each_command_shows_what_it_found(run, command, words):
    code, out, err = run(*command)
    assert (code, err) == (0, "")
    assert words in out


def test_filters_reach_the_register(run):
    assert run("actions", "--due-before", "2021-05-01")[0] == 1
    assert run("actions", "--due-after", "2021-05-31", "--meeting", ID)[0] == 0
    assert run("decisions", "--since", "2021-06-01")[0] == 1
    assert run("decisions", "--body", "Westmere", "--text", "railings")[0] == 0


def test_an_answer_is_one_model_and_an_abstention_is_nothing_found(run):
    code, out, _ = run("ask", "What will the new railings cost?", "--json")
    assert code == 0 and json.loads(out)["citations"][0]["item"] == "1"
    code, out, _ = run("ask", "When did the meeting end?", "--json", "--meeting", ID)
    assert code == 1 and json.loads(out)["abstained"] is True


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["show", "nowhere"], "minutes list"),
        (["remove", "nowhere"], "minutes list"),
        (["ask", "Who came?", "--meeting", "nowhere"], "minutes list"),
        (["ask", " "], "empty"),
        (["search", " "], "nothing to search for"),
        (["actions", "--due-before", "31/05/2021"], "YYYY-MM-DD"),
        (["actions", "--status", "late"], "choose"),
        (["export", ID, "--format", "xls"], "choose"),
        (["add", "/nowhere/at/all.txt"], "does not exist"),
    ],
)
def test_bad_input_is_one_line_with_a_remedy(run, command, words):
    code, _, err = run(*command)
    assert code == 2
    assert err.startswith("Error: ") and err.count("\n") == 1
    assert words in err


def test_a_file_that_cannot_be_read_is_one_line_and_the_rest_is_added(run, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(MINUTES)
    (tmp_path / "in" / "empty.txt").write_text("")
    code, out, _ = run("add", tmp_path / "in", on=tmp_path / "store")
    assert code == 2
    failed = [line for line in out.splitlines() if line.startswith("FAILED")]
    assert len(failed) == 1 and "empty.txt" in failed[0]
    assert f"added      {ID}" in out
    code, out, _ = run("add", tmp_path / "in" / "good.txt", "--json", on=tmp_path / "store")
    assert code == 0 and json.loads(out)[0]["outcome"] == "unchanged"
    assert run("remove", ID, on=tmp_path / "store")[0] == 0
    assert run("list", on=tmp_path / "store")[0] == 1


def test_a_store_is_written_to_one_file_restored_and_moved(run, tmp_path):
    listed = run("list", "--json")[1]
    code, out, _ = run("backup", tmp_path / "all.zip")
    assert (code, out.split(" in ")[1].strip()) == (0, str(tmp_path / "all.zip"))
    assert run("restore", tmp_path / "all.zip", on=tmp_path / "new")[0] == 0
    assert run("list", "--json", on=tmp_path / "new")[1] == listed
    assert run("move", "--to-store", tmp_path / "other", on=tmp_path / "new")[0] == 0
    assert run("list", "--json", on=tmp_path / "other")[1] == listed == run("list", "--json", on=tmp_path / "new")[1]
    for command, words in (
        (("restore", tmp_path / "all.zip"), "not empty"),
        (("restore", tmp_path / "none.zip"), "check its name"),
        (("move", "--to-store", tmp_path / "other"), "not empty"),
        (("move",), "Name where to"),
        (("move", "--to-register-url", "postgresql://nowhere"), "Name where to"),
    ):
        code, out, err = run(*command)
        assert (code, out) == (2, "")
        assert words in err and err.count("\n") == 1


def test_text_of_minutes_is_not_taken_for_markup(run, tmp_path):
    (tmp_path / "may.txt").write_text(MINUTES.replace("rusted through", "[bold]rusted[/nowhere] through"))
    assert run("add", tmp_path / "may.txt", on=tmp_path / "store")[0] == 0
    assert "[bold]rusted[/nowhere]" in run("search", "rust", on=tmp_path / "store")[1]


def test_a_setting_that_is_wrong_is_named(run, monkeypatch):
    monkeypatch.setenv("MINUTES_MAX_FILE_MB", "many")
    code, _, err = run("list")
    assert code == 2 and "max_file_mb" in err


def test_doctor_looks_at_everything(run):
    code, out, _ = run("doctor", "--json")
    lines = {line["name"]: line for line in json.loads(out)}
    assert code == 0 and all(line["ok"] for line in lines.values())
    assert "1 meetings" in lines["store"]["found"]
    assert {"Python", "embedding", "LibreOffice", "language model", "store", "check"} <= set(lines)


def started(*arguments, **more):
    """The heavy libraries that are loaded after a command."""
    code = f"""
import sys
from assistant.cli import main
sys.argv = ["minutes", *{arguments!r}]
try:
    main()
except SystemExit:
    pass
heavy = ("torch", "chromadb", "langchain", "gradio", "sqlalchemy", "pydantic")
print("LOADED", *(name for name in heavy if name in sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ, **more}
    )
    return done.stdout.rsplit("LOADED", 1)[1].split()


def test_help_loads_nothing_heavy_and_is_quick():
    assert started("--help") == []
    before = os.times()
    subprocess.run([sys.executable, "-m", "assistant.cli", "--help"], capture_output=True, check=True)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    assert spent < 0.5  # of the processor, so that a busy machine does not matter


def test_the_register_is_read_without_a_model(store):
    loaded = started("--store", str(store), "actions")
    assert not {"torch", "chromadb", "langchain", "gradio"} & set(loaded)


BAD_BYTES = os.fsdecode(b"railings \xff")


@pytest.mark.parametrize(
    "command",
    [
        ("ask", BAD_BYTES),
        ("search", BAD_BYTES),
        ("search", BAD_BYTES, "--every"),
        ("show", BAD_BYTES),
        ("summary", BAD_BYTES),
        ("actions", "--owner", BAD_BYTES),
        ("decisions", "--text", BAD_BYTES, "--body", BAD_BYTES),
    ],
)
def test_words_that_are_no_utf8_are_taken_with_a_mark_for_what_is_none(run, command):
    code, _, err = run(*command)
    assert code in {0, 1, 2} and "\n" not in err.strip()


def test_escape_sequences_of_the_minutes_do_not_reach_the_terminal(run, tmp_path):
    planted = MINUTES.replace("Pond railings", "Pond \x9b2J\u202erailings").replace("of £640", "of \x9d0;x\x9c£640")
    (tmp_path / "may.txt").write_text(planted)
    store = tmp_path / "store"
    shown = [run("add", tmp_path / "may.txt", on=store)[1]]
    for command in (("show", ID), ("decisions",), ("actions",), ("search", "railings"), ("summary", ID)):
        shown.append("".join(map(str, run(*command, on=store))))
    shown.append(run("ask", "What was decided about the railings?", on=store)[1])
    assert all("railings" in out for out in shown[1:]), shown
    assert not [out for out in shown if {"\x9b", "\x9d", "\x9c", "\u202e"} & set(out)]


def test_doctor_tells_in_a_line_what_another_program_cannot_do(run, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("assistant.library.Library.check", full)
    code, out, _ = run("doctor")
    (told,) = [line for line in out.splitlines() if line.startswith("FAIL  store")]
    assert code != 0 and "No space left on device" in told and "make room" in told
