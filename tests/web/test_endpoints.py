"""The named endpoints, the MCP tools, the guard before everything, and twenty people at once."""

import asyncio
import tempfile
import threading
from pathlib import Path

import httpx
import pytest
from gradio.utils import get_upload_folder
from gradio_client import Client
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

from assistant.errors import MinutesError, SettingsError
from assistant.web.guard import credentials, is_loopback
from assistant.web.server import admitted, make_app
from assistant.web.uploads import LARGEST_CALL, uploaded
from assistant.web.users import Users, add_user, hashed, matches, remove_user
from tests.web.conftest import served

AMBER = "amber-parish-council-2024-03-12"
TOOLS = {
    "ask",
    "search_minutes",
    "list_meetings",
    "list_actions",
    "list_decisions",
    "summarise_meeting",
    "get_item",
}


@pytest.fixture(scope="module")
def client(site):
    return Client(site.url, verbose=False)


def test_a_program_can_ask_summarise_and_list(client, site):
    answer = client.predict("How many residents are waiting for an allotment plot?", "", api_name="/ask")
    assert "Eleven residents" in answer["text"]
    assert answer["citations"][0]["meeting_id"] == AMBER
    assert [one["meeting_id"] for one in client.predict(api_name="/list_meetings")] == [
        one.meeting_id for one in site.assistant.meetings()
    ]
    actions = client.predict("Ben Tranter", "", "2024-04-01", "", "any", "", api_name="/list_actions")
    assert [one["due"] for one in actions] == ["2024-04-20"]
    assert len(client.predict(api_name="/list_decisions")) == len(site.assistant.decisions())
    summary = client.predict(AMBER, api_name="/summarise_meeting")
    assert summary["meeting_id"] == AMBER
    assert client.predict("culvert", 1, "", api_name="/search_minutes")[0]["item"] == "2"
    item = client.predict(AMBER, "2", api_name="/get_item")
    assert item["title"] == "Flood defences"
    assert "Mill Lane" in item["text"]


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("", "", "/ask"), "The question is empty"),
        (("no-such-meeting", "/summarise_meeting"), "There is no meeting"),
        ((AMBER, "99", "/get_item"), "no item '99'"),
        (("", "", "yesterday", "", "any", "", "/list_actions"), "The filter since cannot be used"),
    ],
)
def test_what_cannot_be_done_is_told_to_a_program_in_one_sentence(client, call, told):
    *values, name = call
    with pytest.raises(Exception, match=told) as raised:
        client.predict(*values, api_name=name)
    assert "Traceback" not in str(raised.value)


def test_only_the_named_endpoints_are_offered(client):
    info = client.view_api(return_format="dict", print_info=False)
    assert set(info["named_endpoints"]) == {f"/{name}" for name in TOOLS}


def test_the_same_are_mcp_tools_with_descriptions(site):
    schema = httpx.get(f"{site.url}gradio_api/mcp/schema").json()
    described = {tool["name"].removeprefix("matters_arising_"): tool for tool in schema}
    assert set(described) == TOOLS
    for tool in described.values():
        assert len(tool["description"]) > 60
    assert "question" in described["ask"]["inputSchema"]["properties"]


def test_an_mcp_client_calls_a_tool(site):
    async def called() -> str:
        async with (
            streamable_http_client(f"{site.url}gradio_api/mcp/") as (read, write, _),
            ClientSession(read, write) as session,
        ):
            await session.initialize()
            offered = [tool.name for tool in (await session.list_tools()).tools]
            name = next(name for name in offered if name.endswith("get_item"))
            result = await session.call_tool(name, {"meeting_id": AMBER, "item": "3"})
            return result.content[0].text

    assert "Eleven residents are waiting for a plot." in asyncio.run(called())


def test_twenty_people_at_once_all_get_their_own_answers(site):
    questions = {
        "Which actions does Omar Reid have?": "leisure centre",
        "What would a new pane cost?": "640",
        "Who chaired the Westbrook School governing board?": "Lena Hart",
        "How many residents are waiting for an allotment plot?": "Eleven",
    }
    asked = [question for question in questions for _ in range(5)]
    given: dict[int, dict] = {}

    def person(n: int) -> None:
        given[n] = Client(site.url, verbose=False).predict(asked[n], "", api_name="/ask")

    people = [threading.Thread(target=person, args=(n,)) for n in range(len(asked))]
    for one in people:
        one.start()
    for one in people:
        one.join(timeout=120)
    assert len(given) == 20
    for n, answer in given.items():
        assert answer["question"] == asked[n]
        assert questions[asked[n]] in answer["text"]


def test_nothing_outside_can_be_read_through_the_page(site, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    store = site.assistant.settings.store.resolve()
    for path in (secret, store / "register.sqlite", "/etc/passwd", "../../../../etc/passwd"):
        answer = httpx.get(f"{site.url}gradio_api/file={path}")
        assert answer.status_code in {403, 404}, path
    for address in ("export/meeting/..%2f..%2fetc%2fpasswd.md", "export/secret.csv", f"export/meeting/{AMBER}.exe"):
        assert httpx.get(site.url + address).status_code == 404, address
    assert httpx.get(f"{site.url}export/actions.csv?since=never").status_code == 400


@pytest.mark.parametrize("more", [{}, {"is_stream": True}, {"url": "http://127.0.0.1:9/x.txt"}])
@pytest.mark.parametrize("meta", [{"meta": {"_type": "gradio.FileData"}}, {}])
def test_no_file_that_nobody_uploaded_can_be_added_or_is_deleted(site, tmp_path, more, meta):
    kept = tmp_path / "confidential.txt"
    kept.write_text("Amber Parish Council\n\nMinutes of the meeting held on 3 May 2021\n\n1. Rent\n\nAGREED: secret.\n")
    before = site.assistant.meetings()
    Path(get_upload_folder()).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=get_upload_folder()) as folder:
        link = Path(folder) / "link.txt"
        link.symlink_to(kept)
        for path in (str(kept), str(link), f"{folder}/../..{kept}", "http://127.0.0.1:9/x.txt"):
            for n in (*range(20, 30), 99):
                call = {"data": [[{"path": path, **more, **meta}], "", ""], "fn_index": n, "session_hash": f"s{n}"}
                assert httpx.post(f"{site.url}gradio_api/queue/join", json=call).status_code == 403
    assert kept.is_file() and site.assistant.meetings() == before


def test_only_an_uploaded_file_is_taken_whoever_names_it(tmp_path):
    outside = tmp_path / "minutes.txt"
    outside.write_text("x")
    for path in (outside, "/etc/passwd", "/dev/zero", "\0", get_upload_folder()):
        with pytest.raises(MinutesError, match="upload"):
            uploaded(path)
    inside = Path(get_upload_folder()) / "a" / "minutes.txt"
    inside.parent.mkdir(parents=True, exist_ok=True)
    inside.write_text("x")
    assert uploaded(inside) == inside.resolve()
    inside.unlink()


def test_gradio_looks_after_what_the_page_names_as_in_an_app_of_its_own(site):
    mounted = [getattr(route, "app", None) for route in make_app(site.assistant).routes]
    (page,) = [app.blocks for app in mounted if hasattr(app, "blocks")]
    assert page.has_launched


def test_more_than_any_question_has_is_not_taken_in(site):
    answer = httpx.post(f"{site.url}gradio_api/queue/join", content=b"[" + b" " * LARGEST_CALL, timeout=60)
    assert answer.status_code == 413


def test_the_page_may_load_and_send_nothing_elsewhere(site):
    headers = httpx.get(site.url).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "connect-src 'self'" in policy
    assert "http" not in policy
    assert headers["referrer-policy"] == "no-referrer"


def test_without_users_only_loopback_names_are_answered(site):
    assert httpx.get(site.url, headers={"Host": "evil.example"}).status_code == 421
    assert httpx.get(site.url, headers={"Host": "localhost:7860"}).status_code == 200
    assert httpx.get(f"{site.url}config", headers={"Host": "127.0.0.1.evil.example:80"}).status_code == 421


def test_with_users_every_address_asks_who_it_is(library, tmp_path):
    file = tmp_path / "users.txt"
    add_user(file, "clerk", "correct horse battery")
    with served(library, users=Users.read(file), mcp=True) as url:
        for address in (
            "",
            "config",
            "meetings",
            "export/actions.csv",
            "gradio_api/info",
            "gradio_api/mcp/schema",
            "static/x",
        ):
            assert httpx.get(url + address).status_code == 401, address
        assert httpx.post(f"{url}gradio_api/upload").status_code == 401
        assert httpx.get(url, auth=("clerk", "wrong horse battery")).status_code == 401
        assert httpx.get(url, auth=("nobody", "correct horse battery")).status_code == 401
        right = ("clerk", "correct horse battery")
        assert httpx.get(url, auth=right).status_code == 200
        assert b"Ben Tranter" in httpx.get(f"{url}export/actions.csv", auth=right).content


def test_other_hosts_are_refused_without_users(tmp_path):
    for host in ("127.0.0.1", "localhost", "::1"):
        assert admitted(host, None) is None
    for host in ("0.0.0.0", "192.168.1.5", "::", "board.example"):
        with pytest.raises(SettingsError, match="users are needed"):
            admitted(host, None)
    with pytest.raises(SettingsError, match="does not exist"):
        admitted("0.0.0.0", tmp_path / "none.txt")


def test_a_users_file_is_private_and_holds_no_password(tmp_path):
    file = tmp_path / "users.txt"
    assert add_user(file, "clerk", "correct horse battery")
    assert add_user(file, "chair", "another long password")
    assert not add_user(file, "clerk", "changed horse battery")
    assert file.stat().st_mode & 0o077 == 0
    assert "horse" not in file.read_text()
    users = Users.read(file)
    assert users.allow("clerk", "changed horse battery")
    assert users.allow("clerk", "changed horse battery")
    assert not users.allow("clerk", "correct horse battery")
    assert not users.allow("chair", "changed horse battery")
    remove_user(file, "clerk")
    assert not Users.read(file).allow("clerk", "changed horse battery")
    remove_user(file, "chair")
    with pytest.raises(SettingsError, match="names no user"):
        Users.read(file)


@pytest.mark.parametrize(
    ("name", "password", "told"),
    [
        ("a:b", "long enough word", "no user name"),
        ("", "long enough word", "no user name"),
        ("ann", "short", "too short"),
    ],
)
def test_names_and_passwords_that_will_not_do(tmp_path, name, password, told):
    with pytest.raises(SettingsError, match=told):
        add_user(tmp_path / "users.txt", name, password)


def test_a_damaged_users_file_lets_nobody_in(tmp_path):
    file = tmp_path / "users.txt"
    file.write_text("clerk:plain-password\n")
    with pytest.raises(SettingsError, match="line 1 is no user"):
        Users.read(file)
    for kept in ("scrypt$1$2$3$4$5", "$$$$$", "scrypt$0$8$1$$", hashed("x" * 12).replace("scrypt", "plain")):
        assert not matches("x" * 12, kept)


def test_credentials_and_hosts():
    assert credentials("Basic Y2xlcms6YTpi") == ("clerk", "a:b")
    assert credentials("Bearer abc") == credentials("Basic !!!") == credentials("") == ("", "")
    assert is_loopback("127.0.0.1")
    assert is_loopback("[::1]")
    assert not is_loopback("127.0.0.1.evil.example")
