"""The meetings that speed is measured on are as true as real ones: every quote stands where it says."""

import pytest

from benchmarks import synthetic


@pytest.fixture(scope="module")
def kept():
    return [synthetic.meeting(n) for n in (0, 1, 24, 99)]


def test_every_quote_stands_where_its_evidence_says(kept):
    for meeting, decisions, actions in kept:
        assert decisions or actions
        for row in (*decisions, *actions):
            for evidence in row.evidence:
                assert meeting.text[evidence.start : evidence.end] == evidence.quote
                assert meeting.item_at(evidence.start).key == evidence.item == row.item


def test_items_follow_each_other_without_gap_and_have_keys_of_their_own(kept):
    for meeting, _, _ in kept:
        assert [item.start for item in meeting.items[1:]] == [item.end for item in meeting.items[:-1]]
        assert meeting.items[-1].end == len(meeting.text) >= synthetic.LENGTH
        assert len({item.key for item in meeting.items}) == len(meeting.items)


def test_meetings_differ_and_come_again_the_same(kept):
    assert len({meeting.text for meeting, _, _ in kept}) == len({meeting.id for meeting, _, _ in kept}) == len(kept)
    assert synthetic.meeting(24) == kept[2]
    assert kept[0][0].body == kept[2][0].body, "24 bodies in turn"
    assert kept[0][0].date - kept[2][0].date == synthetic.EVERY
