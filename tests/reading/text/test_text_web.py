import pytest
from text_samples import LIMIT

from assistant.errors import UnreadableError
from assistant.reading.text import extract_text


def text_of(html: str, name: str = "minutes.html") -> str:
    return extract_text(name, html.encode(), max_bytes=LIMIT).text


def test_the_page_around_the_minutes_is_left_out():
    page = """<html><head><title>T</title><script>x()</script><style>p{}</style></head><body><form>
    <nav><a href='/'>Home</a></nav><div class='breadcrumb'>You are here</div><header>Site</header>
    <main><header><h1>Minutes</h1></header><p hidden>no</p><p style='display: none'>no</p><p>The board met at length
    to hear the report of its treasurer on the year.</p><p><del>old</del><b>new</b></p></main>
    <footer>Cookies</footer></form></body></html>"""
    assert text_of(page) == (
        "# Minutes\n\nThe board met at length to hear the report of its treasurer on the year.\n\n**new**\n"
    )


@pytest.mark.parametrize(
    ("attributes", "labels"),
    [("", "1. 2."), ("type='a'", "a. b."), ("type='i' start='4'", "iv. v."), ("start='262'", "262. 263.")],
)
def test_list_numbers_are_printed(attributes, labels):
    first, second = labels.split()
    html = f"<ol {attributes}><li>One</li><li>Two</li></ol>"
    assert text_of(f"<body>{html}</body>") == f"{first} One\n{second} Two\n"


def test_a_list_item_may_set_its_own_number_and_written_numbers_are_not_doubled():
    assert text_of("<body><ol><li>One</li><li value='7'>Seven</li><li>Eight</li></ol></body>") == (
        "1. One\n7. Seven\n8. Eight\n"
    )
    assert text_of("<body><ol><li>(a) that</li><li>(b) this</li></ol></body>") == "(a) that\n(b) this\n"


@pytest.mark.parametrize(
    "attributes", ["style='list-style: none'", "style='margin:0;list-style-type:none'", "type='none'"]
)
def test_numbers_that_a_browser_hides_are_not_printed(attributes):
    html = f"<body><ol {attributes}><li><h4>Welcome</h4></li><li><h4>Rents</h4></li></ol></body>"
    assert text_of(html) == "#### Welcome\n\n#### Rents\n"


def test_nested_lists_are_set_in_and_links_keep_their_text():
    html = "<body><ul><li>One<ul><li>See <a href='https://example.org'>the report</a></li></ul></li></ul></body>"
    assert text_of(html) == "- One\n  - See the report\n"


def test_lines_of_a_cell_with_a_person_are_joined_and_two_lists_are_told_one_by_one():
    grid = "<tr><td>Members:<td>Officers:<tr><td>Jo Smith<br>Chair<td>Al Bell<br>Clerk<tr><td>Di May<td>Ed Fox"
    assert text_of(f"<body><table>{grid}</table></body>") == (
        "| Members: | Officers: |\n| Jo Smith, Chair | Al Bell, Clerk |\n| Di May | Ed Fox |\n"
    )
    lists = "<tr><td>Present<td>Apologies<tr><td>Jo<br>Al<br>Di<td>Ed<br>Flo<br>Gus<br>Hal"
    assert (
        text_of(f"<body><table>{lists}</table></body>") == "Present\n\nJo\nAl\nDi\n\nApologies\n\nEd\nFlo\nGus\nHal\n"
    )


def test_names_of_fields_stand_before_their_content():
    fields = "<tr><td><b>Venue:</b><td>Guildhall<tr><td><b>Present:</b><td>Jo Smith<br>Al Bell<br>Di May<br>Ed Fox"
    assert text_of(f"<body><table>{fields}</table></body>") == (
        "**Venue:** Guildhall\n\n**Present:**\nJo Smith\nAl Bell\nDi May\nEd Fox\n"
    )


def test_an_action_log_is_told_in_rows_even_with_long_cells():
    log = "<tr><th>Ref<th>Action<th>Owner<th>Due<tr><td>1<td><p>Write.</p><p>And send.</p><td>JS<td>May"
    assert (
        text_of(f"<body><table>{log}</table></body>")
        == "| Ref | Action | Owner | Due |\n| 1 | Write. And send. | JS | May |\n"
    )


def test_plain_markdown_is_kept_byte_for_byte():
    source = "# Minutes\n\n* one\n  * two **bold** _it_\n\n| a | b |\n|---|---|\n1. x  \n   y\n\n\n```\ncode\n```\nend"
    assert text_of(source, "minutes.md") == source


def test_markdown_with_html_reads_as_text_and_keeps_its_code():
    source = (
        "---\nlayout: post\ntitle: Board\ndate: 2024-05-01\ntags: [a]\n---\n\nOne <u>two</u><br>three &amp; `<b>`\n\n"
        "<table><tr><td>Jo</td>\n\n<td>Chair</td></tr></table>\n\n- kept\n\n<!-- gone -->\n```\n<p>fenced</p>\n```\n"
        "<p>a</p><p><b>b</b></p>\n"
    )
    assert text_of(source, "minutes.md") == (
        "---\ntitle: Board\ndate: 2024-05-01\n---\n\nOne two\nthree & `<b>`\n\n"
        "| Jo | Chair |\n\n- kept\n\n```\n<p>fenced</p>\n```\na\n\n**b**\n"
    )


def test_a_page_that_closes_no_mark_of_type_is_read_to_its_end():
    page = "".join(f"<p><font size=2><b>Line {n} is told." for n in range(300))
    assert "Line 299 is told." in text_of(f"<html><body>{page}</body></html>")


def test_a_page_set_too_deep_is_refused_and_not_cut_off():
    page = f"{'<div>' * 300}<p>The roof was approved.</p>{'</div>' * 300}<p>The end.</p>"
    with pytest.raises(UnreadableError, match=r"too deep.*copy its text"):
        text_of(f"<html><body><p>Minutes</p>{page}</body></html>")
