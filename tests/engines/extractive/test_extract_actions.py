from datetime import date

import pytest
from small_meetings import PEOPLE, actions, believed

from assistant.domain import Person

CA, HP, LM = "Carol Ashby", "Hugh Penn", "Lena Marsh"


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("ACTION: CA to mend the roof.", [CA]),
        ("Action 4 – mend the roof – CA", [CA]),
        ("**Action:** Clerk to mend the roof.", [LM]),
        ("Action\n\nMend the roof.\n\nCarol Ashby", [CA]),
        ("Action\n\n- Mend the roof (CA)", [CA]),
        ("Mend the roof.\n[Action] CA", [CA]),
        ("The roof will be mended. **Action: CA**", [CA]),
        ("Hugh Penn agreed to mend the roof.", [HP]),
        ("RESOLVED that the Clerk be asked to mend the roof.", [LM]),
        ("RESOLVED that Cllr Tull speak for the Council.", ["Omar Tull"]),
        ("- [ ] [CA] to mend the roof", [CA]),
        ("Action: mend the roof\nOwner: CA", [CA]),
    ],
)
def test_one_action_and_its_owner(body, owners):
    assert [found for _, found in actions(body)] == [owners]


def test_an_owner_after_the_last_of_several_bullets_owns_them_all():
    body = "Action\n\n- Mend the roof\n- Clean the gutters (CA)"
    assert [owners for _, owners in actions(body)] == [[CA], [CA]]


def test_a_lead_in_owns_the_list_below_it():
    body = "Action\n\nOfficers to:\n\n- mend the roof\n- clean the gutters"
    assert [owners for _, owners in actions(body)] == [["Officers"], ["Officers"]]


def test_a_working_group_is_its_members():
    body = "RESOLVED that a working group of Cllrs Penn, Tull and Danby look for savings."
    assert actions(body)[0][1] == [HP, "Omar Tull", "Ruth Danby"]


def test_a_resolution_may_commit_twice():
    body = "RESOLVED that Cllr Tull write to the owner and that Cllr Danby visit the site."
    assert [owners for _, owners in actions(body)] == [["Omar Tull"], ["Ruth Danby"]]


def test_a_name_with_and_inside_is_not_parted():
    body = "RESOLVED that the Finance and Performance Committee be asked to approve the plan."
    assert len(actions(body)) == 1


def test_a_margin_owner_goes_to_the_sentence_that_sets_the_task():
    body = "HP would include the number in his next report.\n\nMembers thanked HP for his report.\n[ACTION] HP"
    ((text, owners),) = actions(body)
    assert text.startswith("HP would include")
    assert owners == [HP]


def test_a_table_and_what_in_it_is_open():
    body = (
        "| Action | Owner | Due | Status |\n| Mend the roof | CA | 3 May 2024 | Open |\n"
        "| Clean the gutters | HP | 3 April 2024 | Closed |"
    )
    (action,) = believed(body).actions
    assert (action.text, action.due) == ("Mend the roof", date(2024, 5, 3))


@pytest.mark.parametrize(
    ("body", "due"),
    [
        ("ACTION: CA to mend the roof by 14 April 2024.", date(2024, 4, 14)),
        ("ACTION: CA to report to the next meeting.", date(2024, 5, 7)),
        ("ACTION: CA to mend the roof.\nDue: 3 May 2024", date(2024, 5, 3)),
        ("Action\n\nCA to mend the roof.\n\nDue:\n\n3 May 2024", date(2024, 5, 3)),
        ("ACTION: CA to mend the roof as soon as possible.", None),
        ("ACTION: CA to mend the roof.", None),
    ],
)
def test_when_it_is_due(body, due):
    (action,) = believed(body).actions
    assert action.due == due


def test_what_stands_behind_a_due_date_is_no_action():
    body = "Actions:\n\nClerk to mend the roof.\n\nDue:\n\nimmediately\n\nWork is also under way on the gutters."
    assert [text for text, _ in actions(body)] == ["Clerk to mend the roof."]


def test_told_twice_is_one_where_it_arose():
    grounded = believed(
        "Action 24/01: CA to mend the roof.",
        "| Ref | Action | Lead |\n| 24/01 | Repairs of the building | CA |",
        titles=("Hall roof", "Summary of actions"),
    )
    (action,) = grounded.actions
    assert (action.item, len(action.evidence)) == ("1", 2)


@pytest.mark.parametrize(
    "body",
    [
        "Action: none",
        "Actions\n\nNone.",
        "ACTION: mend the roof – done",
        "ACTION: mend the roof (carried forward)",
        "- [ ] [CA] roof – carry over to June",
        "Members thanked CA.",
        "Actions to tackle damp should be targeted.",
        "RESOLVED that the minutes be approved.",
        "RESOLVED to increase the fund by £150.",
        "The roof leaks.",
    ],
)
def test_what_is_no_action(body):
    assert actions(body) == []


def test_ambiguous_initials_are_reported_and_not_guessed():
    people = (*PEOPLE, Person(name="Clive Abbot"))
    (action,) = believed("ACTION: CA to mend the roof.", people=people).actions
    assert [owner.resolved for owner in action.owners] == [False]
    assert action.note and "Carol Ashby" in action.note and "Clive Abbot" in action.note


def test_a_row_of_margin_columns_gives_each_task_its_owner_and_day():
    body = (
        "- The gutters leak.\n- Gutters to be cleaned.\n- Roof to be looked at from a ladder.\n"
        "[Action by] CA\n[Action by] HP\n[Target date] 12/04/24\n[Target date] 19/04/24"
    )
    found = believed(body).actions
    assert [(a.text, a.owners[0].name, a.due) for a in found] == [
        ("Gutters to be cleaned.", CA, date(2024, 4, 12)),
        ("Roof to be looked at from a ladder.", HP, date(2024, 4, 19)),
    ]


def test_tasks_in_a_margin_column_go_with_what_stands_beside_them():
    body = (
        "The roof leaks.\n[Action] Mend the roof\n[Action] New ladder\n[Owner] CA / HP\n[Owner] HP\n"
        "[Deadline] 12.4.24\n[Deadline] Next HC"
    )
    found = believed(body).actions
    assert [(a.text, [owner.name for owner in a.owners], a.due) for a in found] == [
        ("Mend the roof", [CA, HP], date(2024, 4, 12)),
        ("New ladder", [HP], date(2024, 5, 7)),
    ]


def test_a_row_that_is_carried_forward_sets_no_task():
    assert actions("The policy is not yet written.\n[Action by] CA\n[Target date] c/f to May") == []


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("The Clerk would write to the owner.", [LM]),
        ("Hugh Penn offered to ring the roofer.", [HP]),
        ("Cllr Tull promised to find out who owns the wall.", ["Omar Tull"]),
        ("Officers are to report back in May.", ["Officers"]),
        ("The Treasurer had brought the figures. He undertook to send members a breakdown.", [HP]),
        ("Cllr Tull said he could get slates cheaply and would fit them in May.", ["Omar Tull"]),
        ("Open day: the Treasurer to open the doors.", [HP]),
        ("It was agreed to hold a fair, Cllr Tull to take the chair.", ["Omar Tull"]),
        (
            "RESOLVED that the programme be agreed with the addition of a report from the Clerk to the May meeting.",
            [LM],
        ),
    ],
)
def test_a_promise_in_the_narrative_is_a_task(body, owners):
    assert [found for _, found in actions(body)] == [owners]


@pytest.mark.parametrize(
    "body",
    [
        "The roofer would begin in May.",
        "The Treasurer would pay a third of it.",
        "RESOLVED that the thanks of the Council be placed on record.",
        "Members asked how long it would take.",
        "It was decided that the leak need not be reported to the Regulator.",
        "The letter had gone out (Action: Clerk, now complete).",
    ],
)
def test_a_forecast_or_what_is_settled_is_none(body):
    assert actions(body) == []


@pytest.mark.parametrize("told", ["Clerk to action.", "**Clerk to action.**", "The Clerk to deal with this."])
def test_who_sees_to_it_owns_the_sentence_before(told):
    ((text, owners),) = actions(f"It was agreed that the roofer should be asked for a date. {told}")
    assert owners == [LM] and text.startswith("It was agreed")


def test_behind_a_label_in_bold_the_narrative_goes_on():
    found = actions("RESOLVED: That a new roof be paid for.\n**Action: Clerk** The Treasurer would prepare a note.")
    assert [owners for _, owners in found] == [[LM], [HP]]


def test_two_of_one_sentence_have_a_task_each():
    found = actions("It was agreed to hold a fair, Cllr Tull to take the chair and the Clerk to book the hall.")
    assert [owners for _, owners in found] == [["Omar Tull"], [LM]]


def test_who_has_done_something_before_owns_nothing():
    body = "RESOLVED that the vacancy left by Ruth Danby be advertised."
    assert [owners for _, owners in actions(body)] == [[]]


def test_a_row_in_other_words_is_the_one_task_of_its_item_and_owner():
    table = "| Min. | What | Who | When |\n|---|---|---|---|\n| 1 | Tiles, front and back | {who} | 12.4.24 |"
    titles = ("Hall roof", "Summary of actions")
    same = believed("**Action:** CA to look at the slates.", table.format(who="CA"), titles=titles).actions
    other = believed("**Action:** CA to look at the slates.", table.format(who="HP"), titles=titles).actions
    assert [(len(a.evidence), a.due) for a in same] == [(2, date(2024, 4, 12))]
    assert len(other) == 2


def test_a_report_that_was_ordered_and_then_labelled_is_one_task():
    ordered = "The Board\n\n- requested a further report with the cost of slates."
    labelled = "ACTION: Further report to the next meeting – HP\n\nACTION: CA to mend the gutters."
    assert [owners for _, owners in actions(f"{ordered}\n\n{labelled}")] == [[HP], [CA]]
    assert len(actions(ordered, "ACTION: CA to mend the gutters.\n\nACTION: HP to pay for it.")) == 3


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("After a long debate on the gutter, the Clerk was instructed to write again to the owner.", [LM]),
        ("No quotation had come, and the Treasurer was directed to obtain one.", [HP]),
        ("The remaining keys were to be collected by the Clerk before the end of the month.", [LM]),
        ("Hugh is going to get two prices for the boiler for next time.", [HP]),
        ("Ruth doesn't think so, but she'll ask the insurers.", ["Ruth Danby"]),
        ("The Clerk thought it was lost; she would look for the lease.", [LM]),
        ("Cllr Tull was to sound out the scouts.", ["Omar Tull"]),
        ("It was agreed that the Clerk, in consultation with the Chair, report on the damp.", [LM]),
        ("RESOLVED that the matter be deferred to enable the Treasurer to obtain a second price.", [HP]),
    ],
)
def test_who_is_charged_further_on_in_a_sentence(body, owners):
    assert [found for _, found in actions(body)] == [owners]


@pytest.mark.parametrize(
    "body",
    [
        "Hugh Penn to mend the gate – **done**, it shuts now.",
        "Ruth Danby to ring the bank – not yet, they have moved.",
        "Ruth was to find a plumber; she did.",
        "The Hall Committee was to meet in June, it was thought.",
        "Members did not agree that a working group be set up.",
        "RESOLVED to continue the trial until August.",
    ],
)
def test_what_is_done_or_turned_down_sets_no_task(body):
    assert actions(body) == []


def test_a_label_ends_where_the_narrative_goes_on():
    body = (
        "The wall leans. **ACTION: Clerk to ring the mason by 8th April; Ruth Danby to fence it off.** "
        "It was further agreed that Cllr Tull would speak to the neighbour. Mr Lamb returned."
    )
    assert [(text.strip("* "), owners) for text, owners in actions(body)] == [
        ("ACTION: Clerk to ring the mason by 8th April", [LM]),
        ("Ruth Danby to fence it off.", ["Ruth Danby"]),
        ("It was further agreed that Cllr Tull would speak to the neighbour.", ["Omar Tull"]),
    ]


def test_owners_with_dates_in_one_column_go_with_the_tasks_in_order():
    body = (
        "A plan of the drains is to be drawn.\n\nThe Chair was thanked.\n\nHP is to pay the roofer.\n"
        "[Action] CA 12/04/24\n[Action] HP 19/04/24"
    )
    assert [(a.text, a.owners[0].name, a.due) for a in believed(body).actions] == [
        ("A plan of the drains is to be drawn.", CA, date(2024, 4, 12)),
        ("HP is to pay the roofer.", HP, date(2024, 4, 19)),
    ]


def test_who_is_to_make_the_arrangements_owns_the_task_above():
    body = (
        "RESOLVED that the neighbours be invited to a meeting in June.\n\nThe Clerk was asked to make the arrangements."
    )
    assert [owners for _, owners in actions(body)] == [[LM]]


@pytest.mark.parametrize(
    ("body", "due"),
    [
        ("ACTION: Clerk to send the list by Friday.", date(2024, 3, 8)),
        ("ACTION: Clerk to send the list tomorrow.", date(2024, 3, 6)),
        ("ACTION: Clerk to reply before the closing date of 18th April.", date(2024, 4, 18)),
        ("ACTION: Clerk to paint the line before the first match (Sat 20th April).", date(2024, 4, 20)),
        ("ACTION: Clerk to report to the next meet-\ning.", date(2024, 5, 7)),
        ("ACTION: Clerk to ring next Friday's speaker.", None),
    ],
)
def test_days_named_by_the_way(body, due):
    assert [action.due for action in believed(body).actions] == [due]


@pytest.mark.parametrize("label", ["Agreed action", "Task", "To do", "What"])
def test_a_column_of_tasks_under_whatever_name_gives_each_its_own_owner_and_day(label):
    body = (
        f"The roof leaks.\n[{label}] Slates for the porch\n[Lead] CA\n[Timescale] 12.4.24\n"
        f"[{label}] Mend the gutter\n[Lead] HP"
    )
    assert [(a.text, [owner.name for owner in a.owners], a.due) for a in believed(body).actions] == [
        ("Slates for the porch", [CA], date(2024, 4, 12)),
        ("Mend the gutter", [HP], None),
    ]


def test_a_note_that_begins_with_its_owner_is_a_task():
    body = "The roof leaks.\n[Action / who / when] CA: slates for the porch, by 12 April"
    assert [owners for _, owners in actions(body)] == [[CA]]
    assert actions("The roof leaks.\n[Comment] CA: slates for the porch") == []


def test_a_label_in_a_quoted_line_begins_a_task_of_its_own():
    found = actions("> **To do:** Hugh - mend the roof\n> **To do:** Lena - hall key")
    assert [owners for _, owners in found] == [[HP], [LM]]


@pytest.mark.parametrize(
    "body",
    [
        "The badges were still to come. To be carried forward to October.\n[Action] CA",
        "Members were not being asked to pay for the roof.",
        "RESOLVED that the roof survey be moved to 2025/26.",
        "Action 3: CA to mend the roof. Now completed.",
    ],
)
def test_what_is_put_off_or_not_asked_sets_no_task(body):
    assert actions(body) == []


def test_what_is_counted_as_completed_is_not_the_task_done():
    body = "The Board requested that Hugh Penn report back in May on the number of forms completed."
    assert [owners for _, owners in actions(body)] == [[HP]]


def test_several_owners_beside_one_sentence_have_a_task_each():
    body = "Slates to be ordered by 3 May; ladder to be sent back.\n\nThe Chair abstained.\n[Action] HP\n[Action] CA"
    assert [(a.text.strip(" .;"), a.owners[0].name, a.due) for a in believed(body).actions] == [
        ("Slates to be ordered by 3 May", HP, date(2024, 5, 3)),
        ("ladder to be sent back", CA, None),
    ]


def test_who_is_asked_and_will_find_out_needs_no_answer_below():
    body = "HP was asked whether the wall was listed. HP would find out.\n[Action] HP\n\nCA said it would fall soon."
    ((text, owners),) = actions(body)
    assert (text, owners) == ("HP would find out.", [HP])


def test_a_clause_that_says_who_does_it_is_one_with_the_task_before():
    one = "New slates to be sent to the roofer; HP to order them.\n[Action] HP"
    assert [text for text, _ in actions(one)] == ["New slates to be sent to the roofer; HP to order them."]
    two = "CA to draw up the list; HP to order them."
    assert [owners for _, owners in actions(two)] == [[CA], [HP]]


def test_a_log_below_the_items_repeats_what_this_meeting_set_and_no_more():
    log = (
        "| Ref | Meeting | Action | Lead | Due |\n| 7 | 06.02.24 | Gutter of the porch | CA | 01.06.24 |\n"
        "| 8 | 05.03.24 | Price of porch slates | HP | 12.04.24 |"
    )
    (action,) = believed(
        "Hugh Penn to ask for a price of porch slates.", log, titles=("Roof", "Hall – Action Log")
    ).actions
    assert (action.item, action.due, len(action.evidence)) == ("1", date(2024, 4, 12), 2)


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("RESOLVED that officers write to the owner.", ["Officers"]),
        ("RESOLVED that the clerk order the slates.", [LM]),
        ("The Board agreed:\n\n- That Ruth Danby return to the Board in May with a price.", ["Ruth Danby"]),
        ("The Board agreed that the owner should be written to, and asked Hugh Penn to see to it.", [HP]),
        (
            "RESOLVED that the Council does not approve the price, and that another be submitted to its May meeting.",
            [],
        ),
        ("Members wished the damp explained, which Ruth Danby would do before the summer.", ["Ruth Danby"]),
        ("The plan was not approved and was referred back to HP for a second price.", [HP]),
        ("It was left to the Chair and the Treasurer to settle the colour.", [CA, HP]),
        ("Cllr Tull asked about the rent; HP could not say. He would write to the landlord.", [HP]),
        ("Several members offered to help; CA and HP said they would write it together.", [CA, HP]),
    ],
)
def test_who_is_given_the_task_in_other_words(body, owners):
    assert [found for _, found in actions(body)] == [owners]


@pytest.mark.parametrize(
    "body",
    [
        "The Committee agreed to appoint Ruth Danby as its delegate.",
        "RESOLVED to appoint Ruth Danby as delegate.",
        "RESOLVED: To recommend to the owner that the fee be kept as it is.",
        "The Council does not approve the price, and that was that.",
        "The roofer sent slates which the Clerk would keep.",
        "The matter was left until June.",
        "Some members offered to help.",
    ],
)
def test_what_is_chosen_refused_or_nobodys_sets_no_task(body):
    assert actions(body) == []


def test_owners_and_days_in_the_margin_go_with_the_sentences_that_name_the_owners():
    body = "The roof leaks. It was left that HP would find a roofer.\n\nCA to thank the singers.\n\nTwo boys left.\n"
    found = believed(f"{body}[Action] HP\n[Action] Autumn 2\n[Action] CA\n[Action] 3.5.24").actions
    assert [(action.text, action.owners[0].name, action.due) for action in found] == [
        ("It was left that HP would find a roofer.", HP, None),
        ("CA to thank the singers.", CA, date(2024, 5, 3)),
    ]


@pytest.mark.parametrize(
    "lead", ["Lead: HP. Due: 3 May 2024", "**Lead: HP. Due: 3 May 2024**", "Owner: HP, by 3 May 2024"]
)
def test_the_owner_has_a_label_of_his_own_behind_the_task(lead):
    (action,) = believed(f"Action 4/7: Executive to look at the score of the roof. {lead}").actions
    assert ([owner.name for owner in action.owners], action.due) == ([HP], date(2024, 5, 3))


def test_what_the_margin_says_once_more_is_one_task():
    body = "CA will bring prices to the next meeting. The wall leans.\n[Action / who / when] CA: {note}, 7 May"
    ((_, owners),) = actions(body.format(note="slate prices from two yards"))
    assert owners == [CA]
    assert len(actions(body.format(note="ring the mason"))) == 2
