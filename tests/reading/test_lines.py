from assistant.reading.lines import next_text, previous_text, read_lines

PAGES = "\n".join(
    [
        "Board Minutes 3 May 2024",
        "1. Welcome",
        "Decision",
        "Page 1 of 2",
        "Board Minutes 3 May 2024",
        "2. Budget",
        "Decision",
        "Page 2 of 2",
        "                              3",
    ]
)


def test_offsets_rebuild_the_text():
    text = "one\n\n  two\t2\nthree"
    assert "\n".join(text[line.start : line.end] for line in read_lines(text)) == text


def test_running_heads_and_page_numbers_are_furniture_and_labels_are_not():
    furniture = [line.plain for line in read_lines(PAGES) if line.furniture]
    assert furniture == ["Board Minutes 3 May 2024", "Page 1 of 2", "Board Minutes 3 May 2024", "Page 2 of 2", "3"]


def test_a_line_that_stands_once_is_no_running_head():
    assert not read_lines("Board Minutes 3 May 2024\n\nPresent: A")[0].furniture


def test_columns_are_split_at_bars_tabs_wide_gaps_and_titles():
    lines = read_lines("| Ann Bell | Chair |\nAnn Bell\tChair\nAnn Bell    Chair\nCllr A Bell  Cllr B Frame\nAnn Bell")
    assert [line.cells for line in lines] == [
        ["Ann Bell", "Chair"],
        ["Ann Bell", "Chair"],
        ["Ann Bell", "Chair"],
        ["Cllr A Bell", "Cllr B Frame"],
        ["Ann Bell"],
    ]


def test_marks_of_a_heading_are_seen():
    heading, bold, underlined, partly, rule = read_lines(
        "## Budget\n**Budget**\n<u>Budget</u>\n**Budget** was set\n---"
    )
    assert (heading.level, heading.plain) == (2, "Budget")
    assert bold.marked
    assert underlined.bold
    assert not partly.bold
    assert rule.rule


def test_the_next_and_previous_readable_line_leave_out_blanks_rules_and_furniture():
    lines = read_lines("first\n\n---\nPage 2 of 5\nlast")
    after, before = next_text(lines, 0), previous_text(lines, 4)
    assert (after.plain, before.plain) == ("last", "first")
    assert next_text(lines, 4) is None


def test_the_mark_of_a_block_set_in_belongs_to_no_line():
    text = "2. Reports\n\n> (a) Pond\n>\n> - The fence **stands**.\n>> as said"
    lines = read_lines(text)
    assert [line.plain for line in lines] == ["2. Reports", "", "(a) Pond", "", "The fence stands.", "as said"]
    assert [text[line.start : line.end] for line in lines if line.readable][1:] == [
        "(a) Pond",
        "- The fence **stands**.",
        "as said",
    ]
    assert lines[3].blank and lines[4].bullet


def test_more_than_is_no_mark_of_a_block_set_in():
    assert read_lines(">50 members came\n5 > 4")[0].plain == ">50 members came"
