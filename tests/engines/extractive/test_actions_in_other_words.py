"""Tasks that are told in telegraphic words, in brackets, in tables without a heading, or once more at the end."""

import pytest
from small_meetings import PEOPLE, actions, believed

from assistant.domain import Person

CA, HP, LM, OT, RD = "Carol Ashby", "Hugh Penn", "Lena Marsh", "Omar Tull", "Ruth Danby"


@pytest.mark.parametrize(
    "body",
    [
        "Carol to order the slates, Hugh and Ruth to fit them in May.",
        "Carol to ring the mason and Hugh to write to the parish.",
        "Carol to paint the door; Ruth to see whether there is a key.",
    ],
)
def test_who_has_a_task_of_his_own_in_one_sentence(body):
    assert [owners[0] for _, owners in actions(body)] == [CA, HP if "Hugh" in body else RD]


def test_two_who_do_one_thing_have_one_task():
    assert [owners for _, owners in actions("Carol and Hugh to order the slates and fit them.")] == [[CA, HP]]
    assert len(actions("Carol to speak to Hugh and Ruth to settle a day.")) == 1


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("Up to £90 may be spent on gutters (HP to buy).", [HP]),
        ("The Chair asked Mrs Danby to write to the landlord.", [RD]),
        ("Members then asked the Clerk to obtain two prices.", [LM]),
        ("The old shed goes, Ruth will tell the tenant.", [RD]),
        ("A working party, to be led by HP, was set up to report in June.", [HP]),
        ("Longer cover to be sought by Clerk before 3 May.", [LM]),
        ("Carol thanked the school and would write to the head.", [CA]),
        ("RESOLVED that the lease be put off until a plan is drawn, which the Treasurer was asked to obtain.", [HP]),
        ("RESOLVED that the Treasurer, with the help of Ruth Danby, be authorised to agree terms.", [HP]),
        ("RESOLVED that each Group Leader bring a list of savings to the June meeting.", ["Each Group Leader"]),
        ("The ground survey to be sent out. (APPROVED: the plan, for lodging by 3 May (Action: Clerk)).", [LM]),
        ("APPROVED: The return for lodging with the county by 3 May (Action: Treasurer).", [HP]),
        ("- The spare key to be given to the school – Ruth", [RD]),
        ("The mason to be asked for a price.", []),
        ("Resolved: notice to be given to the tenant.", []),
    ],
)
def test_who_is_charged_in_few_words(body, owners):
    assert [found for _, found in actions(body)] == [owners]


@pytest.mark.parametrize(
    "body",
    [
        "The gutter needs to be mended by Mr Tull.",
        "The parish council are going to look at the hedge.",
        "Governors agreed to recommend the fee.",
        "Resolved: that Ruth come off the mandate and Hugh go on.",
        "Action 24/7: HP reported that the lease had been signed in May.",
        "The log was read. Action 24/7: HP confirmed that the lease had been signed.",
        "The Chair asked Mrs Danby to explain the figures.",
        "- The old key went to the school – Ruth",
    ],
)
def test_what_is_told_or_settled_sets_no_task(body):
    assert actions(body) == []


def test_a_bare_order_takes_the_sentence_before_it():
    ((text, owners),) = actions("The price of £412 was thought fair. Clerk to order.")
    assert owners == [LM] and "£412" in text
    assert [found for _, found in actions("HP to ring the mason. Clerk to write.")] == [[HP], [LM]]


def test_a_column_of_tasks_needs_no_heading():
    body = (
        "|  | Who | When |\n| --- | --- | --- |\n| Ring the mason | HP | 3 May |\n| Letter to the hall | LM | 5 May |"
    )
    assert actions(body) == [("Ring the mason", [HP]), ("Letter to the hall", [LM])]
    assert actions(body.replace("|  |", "| Slates |", 1)) == []


def test_a_margin_owner_goes_by_what_is_asked_or_promised_and_not_by_what_is_noted():
    asked = "The Chair asked that the family be thanked.\n\nRESOLVED that:\n\na) The story was noted.\n[Action] **HP**"
    assert [text for text, _ in actions(asked)] == ["The Chair asked that the family be thanked."]
    promised = "Hugh thinks £40 may come back; he will ring the insurer.\n\nMembers noted the sum.\n[Action] **Hugh**"
    assert [text.split(";")[0] for text, _ in actions(promised)] == ["Hugh thinks £40 may come back"]


def test_a_date_beside_an_owner_is_no_second_owner():
    body = "Hugh spoke: this would have to wait.\n\nVisits to the yard to start.\n[Margin] HP\n[Margin] By June"
    assert actions(body) == [("Visits to the yard to start.", [HP])]
    body = "The Hall asked for a new plan.\n[Margin] RD\n[Margin] May 2024 Board"
    (action,) = believed(body).actions
    assert [owner.name for owner in action.owners] == [RD] and action.due is not None


def test_owners_in_the_margin_go_with_as_many_tasks_in_order():
    body = (
        "Hugh agreed to add the rent.\n\nRESOLVED:\n\na) The sum was noted;\n\nb) A survey be brought to the May Board."
    )
    assert [owners for _, owners in actions(f"{body}\n[Action] **HP**\n[Action] **RD**")] == [[HP], [RD]]


CLOSING = "| Action | Who | When |\n| --- | --- | --- |\n| Slate prices | {who} | 3 May |\n| Stile note | RD | 5 May |"


def test_a_table_at_the_end_tells_once_more_what_was_set_above():
    set_above = "ACTION: HP – two prices for new slates\n\nACTION: RD to issue a note about the stile"
    found = believed(set_above, "None.\n\nThe meeting closed.\n\n" + CLOSING.format(who="HP")).actions
    assert [(action.item, action.due.day) for action in found] == [("1", 3), ("1", 5)]
    other = believed(set_above, "None.\n\n" + CLOSING.format(who="LM")).actions
    assert len(other) == 3  # somebody else's is a task of its own


def test_initials_as_the_attendance_prints_them_own_a_task():
    people = (*PEOPLE, Person(name="Dan Howe", initials="DHo"))
    assert actions("Action: DHo to mend the roof.", people=people)[0][1] == ["Dan Howe"]


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("Resolved: (1) That Ruth to ring the mason about the slates.", [RD]),
        ("Resolved: (2) That the Clerk will also write to the school.", [LM]),
        ("It was agreed that HP contacts the county office.", [HP]),
        ("Resolved: That RD log the faults online.", [RD]),
        ("Hugh offered to have a look at the lease.", [HP]),
        ("Motion by Hugh Penn, second by Omar Tull, to have Ruth sign up for the course.", [RD]),
        ("Hugh Penn also asked Ruth to check on paint and report at the next meeting.", [RD]),
        ("Hugh told of the grant. He will speak to the bank and report back.", [HP]),
        ("A note on the fees would be emailed round by HP.", [HP]),
        ("**Key register:** would be restarted by the Clerk.", [LM]),
        ("HP and RD would be compiling a list of tools.", [HP, RD]),
        ("It was agreed that we should ask the school for a key.", []),
        ("Resolved: (3) That Ruth to finalize the plan and publicize it.", [RD]),
        ("The gate sticks. / Ruth to contact the joiner.", [RD]),
        ("The trustees approved the accounts and authorised Ruth to sign them.", [RD]),
        ("It was agreed by all those present to order a new gate.", []),
        ("The cost was talked over.\n\n**Action 24/3: Treasurer, November**", [HP]),
    ],
)
def test_who_is_charged_in_the_words_of_small_bodies(body, owners):
    assert [found for _, found in actions(body)] == [owners]


@pytest.mark.parametrize(
    "body",
    [
        "Resolved: That the Club Charge Card will not be requested.",
        "It was agreed that the Council supports the appeal.",
        "A resident asked the Council to mend the lamp.",
        "The plan would be reviewed by the Finance Committee.",
        "Resolved: that the rota be settled by the AGM.",
        "Agreed that Hugh Penn be re-elected Treasurer and to hold such office for a year.",
        "Carol would be leaving in June.",
    ],
)
def test_what_sounds_like_a_charge_but_charges_nobody(body):
    assert not any(owners for _, owners in actions(body))


def test_few_words_in_the_margin_go_with_the_sentence_that_is_still_open():
    body = "Two members owe their form.\n\nThe report was received.\n\n[Action] **Clerk to chase**"
    assert actions(body) == [("Two members owe their form. Clerk to chase", [LM])]
    assert actions("The gutter leaks.\n\n[Action] Ruth to find a roofer for the porch") == [
        ("Ruth to find a roofer for the porch", [RD])
    ]


def test_a_list_of_orders_belongs_to_who_is_charged_above_it():
    body = "It was agreed that the Clerk should:\n\n- write to the school\n- buy a lock"
    assert actions(body) == [("write to the school", [LM]), ("buy a lock", [LM])]
    assert actions("It was hoped that the Hall should:\n\n- a warm place\n- a quiet room") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Hut\nHP to ring the roofer\nRD is to book the hall",
            [("HP to ring the roofer", [HP]), ("RD is to book the hall", [RD])],
        ),
        (
            "Lane asked for a reply. The Clerk would action.",
            [("Lane asked for a reply. The Clerk would action.", [LM])],
        ),
        ("Slates bill passed on. HP Action.", [("Slates bill passed on. HP Action.", [HP])]),
        ("Slates bill passed on. (Action Clerk)", [("Slates bill passed on. (Action Clerk)", [LM])]),
        ("Slates bill not paid [HP/RD to follow up]", [("Slates bill not paid [HP/RD to follow up]", [HP, RD])]),
        ("Write to the bank (HP)", [("Write to the bank (HP)", [HP])]),
        ("HP: write to the bank.", [("HP: write to the bank.", [HP])]),
        ("Member Danby will attend the June session.", [("Member Danby will attend the June session.", [RD])]),
        ("It was agreed for the Clerk to write to Lane.", [("It was agreed for the Clerk to write to Lane.", [LM])]),
        ("HP was tasked with writing to Lane.", [("HP was tasked with writing to Lane.", [HP])]),
        ("Action: open map team to review the guide", [("open map team to review the guide", ["Open map team"])]),
        ("Action by HP: price the slates", [("HP: price the slates", [HP])]),
        ("Next steps:\n\n- Order the slates\n- Book the hall", [("Order the slates", []), ("Book the hall", [])]),
    ],
)
def test_short_ways_to_set_a_task(body, expected):
    assert actions(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Is there a Lamp Lead to take on?",
        "Hugh Penn agreed to act as Chair for the rest of the meeting.",
        "Hugh will report on the site under other business of this meeting.",
        "The board agreed to hold the next show in May.",
        "Review of the year (HP)",
        "HP: update to the board",
        "The grant was talked over. No Board action.",
        "Sale Terms Subject to approval by the town.",
        "Agreed to be a true record.",
    ],
)
def test_what_leaves_nobody_anything_to_do(body):
    assert actions(body) == []


def test_an_item_that_lists_orders_sets_each():
    body = "- Order the slates\n- Book the hall\n- The site will be kept"
    expected = ["Order the slates", "Book the hall", "The site will be kept"]
    assert [text for text, _ in actions(body, titles=("Steps to close the hut",))] == expected
    assert actions(body, titles=("Ann's report",)) == []
    assert actions("- Slates are dear\n- Halls are few", titles=("Action items",)) == []


def test_the_sentence_that_names_its_owner_is_the_task_of_an_inline_label():
    body = "It was agreed HP should see Lane about lamps. It was felt a lamp would be ideal. Action: HP"
    assert actions(body) == [("It was agreed HP should see Lane about lamps.", [HP])]


def test_who_moves_it_is_not_whom_it_charges():
    moved = "Moved by Omar Tull and seconded to direct staff to price a lamp. Motion carried."
    assert [owners for _, owners in actions(moved)] == [["Staff"]]


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("The roofer has begun and Cllr Tull to chase up the rest", [OT]),
        ("The roofer has begun but Hugh to ring him.", [HP]),
        ("Lane had asked for a key, Hugh to hand him one.", [HP]),
        ("Ruth Danby offered her van for this Ruth Danby will obtain a quote from the insurers.", [RD]),
        ("Old forms will be sourced by Ruth", [RD]),
        ("Slates should be bought (HP)", [HP]),
        ("The list is to be sent out / Clerk", [LM]),
        ("A plan of the hut has been drawn and will be shown on the board.            HP", [HP]),
        ("HP asked for leave to buy a ladder. All agreed – action HP.", [HP]),
        ("Slates were talked over. Cllrs Lane and Pike to arrange", ["Lane", "Pike"]),
    ],
)
def test_who_has_it_further_on_in_the_sentence(body, owners):
    assert [found for _, found in actions(body)] == [owners]


def test_the_sentence_before_this_was_agreed_tells_what():
    body = "HP proposed buying slates. This was agreed. (HP)"
    assert actions(body) == [("HP proposed buying slates. This was agreed. (HP)", [HP])]


def test_two_with_their_titles_have_one_task():
    body = "It was resolved that Cllr Tull and Cllr Danby would prepare the lease."
    assert [owners for _, owners in actions(body)] == [[OT, RD]]


def test_each_of_two_has_his_own_in_future():
    assert [owners for _, owners in actions("HP to give him one; in future RD to send it.")] == [[HP], [RD]]


@pytest.mark.parametrize(
    "body",
    [
        "Carol welcomed everyone, and Hugh to his first show.",
        "The fete will be opened by Ruth.",
        "The scheme will be championed by Ruth.",
        "The shed leaked in May, as was said (HP).",
        "The minutes were agreed as a record (HP)",
        "A letter had come from the school with its thanks to all.            HP",
        "It was resolved that the request be declined as it was not felt to be of use to the town.",
        "It was resolved that the minutes be approved and the Chairman signed them in order to verify them.",
        "Mr. Tull called the Board of Lamps meeting to order at 7:00 p.m.",
        "On a motion by Tull, the Board of Lamps voted to enter executive session to hear complaints.",
        "The Chairman agreed to permit discussion as follows:",
        "Chair to sign and date.",
        "Hugh urged members to read all the papers.",
        'It was resolved "That Hugh Penn be, and he is hereby, re-appointed as Chair to hold office for a year."',
        "Mill Bridge to open in June.",
        "The group agreed that the Lamp Group would meet when required.",
    ],
)
def test_what_is_done_there_or_by_nobody_is_no_task(body):
    assert actions(body) == []


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("The posts will be advertised in May.\nAction CA\n", [CA]),
        ("The mast is nearly ready.\nActions HP, RD and OT", [HP, RD, OT]),
        ("The gate sticks.\nAction by Clerk", [LM]),
        ("The gate sticks.\nAction: by Ruth", [RD]),
    ],
)
def test_a_label_without_a_colon_says_whose_the_task_above_is(body, owners):
    assert [(found, "Action" in text) for text, found in actions(body)] == [(owners, False)]


@pytest.mark.parametrize(
    "body", ["The hinge was looked at.\nAction Plan Update\nMore follows.", "The fraud was told to\nAction Fraud"]
)
def test_what_begins_with_action_and_names_nobody_is_no_label(body):
    assert actions(body) == []


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("Ruth Danby as a signatory to the account would write to the bank.", [RD]),
        ("Ruth Danby, as Treasurer's deputy, would write to the bank.", [RD]),
        ("Agreed that a visit needs to be held with the tenant. Clerk to arrange it in August.", [LM]),
        ("It was agreed that the work be shared as follows: Hugh Penn and Omar Tull would answer letters.", [HP, OT]),
        ("(8) To ask Mr Hall to clear the rubbish from the shed.", []),
        ("Plans and lease details to be sought.", []),
        ("Prices for the gate to be obtained.", []),
    ],
)
def test_in_what_part_and_behind_what_somebody_is_charged(body, owners):
    assert [found for _, found in actions(body)] == [owners]


@pytest.mark.parametrize(
    "body",
    [
        "To receive the report and note it.",
        "The prices that are to be obtained were not known.",
        "Mrs Sayle, being invited to speak, hoped it would be soon.",
        "It was proposed by Carol Ashby that Omar Tull be elected as Acting Chair to enable the business to go on.",
    ],
)
def test_agenda_wording_forecasts_and_elections_set_nobody_a_task(body):
    assert actions(body) == []


class TestStatusBelow:
    """A line below a task may tell what has become of it: then it reports on an earlier meeting's."""

    @pytest.mark.parametrize(
        "status", ["Complete", "In progress.", "Status: done", "Not yet started", "Carried forward"]
    )
    def test_what_has_a_status_is_reported(self, status):
        assert (
            actions(f"Actions\n\nHugh Penn to book the hall.\n\n{status}\n\nRuth to buy the paint.\n\n{status}") == []
        )

    def test_only_ongoing_may_say_when(self):
        assert actions("Actions\n\nHugh Penn to book the hall.\n\nOngoing") != []

    def test_what_has_none_stays(self):
        found = actions("ACTION: Hugh Penn to book the hall.\n\nThe work is complete at last, said Ruth.")
        assert found == [("Hugh Penn to book the hall.", ["Hugh Penn"])]


class TestListOfOneOwner:
    @pytest.mark.parametrize(
        "label", ["**Actions:** for Clerk", "ACTIONS FOR THE CLERK", "Actions (Clerk):", "Action: LM"]
    )
    def test_the_label_names_who_has_the_list(self, label):
        found = actions(f"The shed could be put to more use.\n\n{label}\n\n- Write to the school.\n- Draft a poster.")
        assert found == [("Write to the school.", ["Lena Marsh"]), ("Draft a poster.", ["Lena Marsh"])]

    def test_a_numbered_action_with_a_word_in_brackets_may_be_a_report(self):
        assert actions("Action 24/05 (badges for all): HP apologised that this was still open.") == []

    def test_a_list_that_orders_nothing_is_none(self):
        found = actions("The Clerk will ring the school.\n\nAction: HP\n\n- The gate was green.\n- The wall was grey.")
        assert [owners for _, owners in found] == [["Hugh Penn"]]


class TestSeveralInOneParagraph:
    def test_each_sentence_under_the_heading_has_its_owner(self):
        found = actions("**Action:**\n\nPrices to Ruth Danby to put into the bid. Omar to speak to the bank.")
        assert [owners for _, owners in found] == [["Ruth Danby"], ["Omar Tull"]]

    def test_a_long_narrative_is_none(self):
        talk = "The shed – it would rest on what the school has, to what end it may be used and by whom. " * 5
        assert actions(f"**Action:**\n\nRuth to speak to the bank.\n\n{talk}") == [
            ("Ruth to speak to the bank.", ["Ruth Danby"])
        ]


class TestBareMark:
    """A bracket behind a sentence that says no more than that it sets a task."""

    @pytest.mark.parametrize("mark", ["(ACTION)", "[Action]", "(Action point)", "[AP 3]"])
    def test_the_sentence_before_it_is_the_task(self, mark):
        found = actions(f"The shed is old. Ruth has seen it and will ask the school. {mark}\nThe roof was looked at.")
        assert found == [("Ruth has seen it and will ask the school.", ["Ruth Danby"])]

    def test_it_needs_no_owner(self):
        assert actions("The forms should be put beside the map (ACTION).") == [
            ("The forms should be put beside the map", [])
        ]

    def test_a_plan_called_so_is_none(self):
        assert actions("The talk was about the list (see Action Plan) and its length.") == []


class TestPromises:
    @pytest.mark.parametrize(
        "promise",
        [
            "Omar committed to look into the fees.",
            "Omar has kindly offered to find a plumber.",
            "Omar is happy to write to the bank.",
            "Omar said he would be willing to write to the bank.",
            "Omar has been to the school and will write to its head.",
            "OT. will put a notice on the door.",
        ],
    )
    def test_somebody_promises(self, promise):
        assert [owners for _, owners in actions(promise)] == [["Omar Tull"]]

    @pytest.mark.parametrize(
        "told",
        [
            "Omar is happy to continue as Secretary.",
            "The evening group has grown and would meet in the barn.",
            "This group will identify what stones are loose.",
            "Omar Tull volunteered to take her place, which pleased all.",
            "Ruth Danby agreed to take on the role of Secretary.",
            "The new chair will take the remaining items.",
            "A presentation will be provided by Ruth Danby, Warden.",
        ],
    )
    def test_what_is_no_task(self, told):
        assert actions(told) == []

    def test_two_behind_a_stroke(self):
        found = actions("Waiting for a date, Ruth Danby / Omar Tull to attend when the inspector comes.")
        assert [owners for _, owners in found] == [["Ruth Danby", "Omar Tull"]]

    def test_who_sees_to_it_and_what_else(self):
        found = actions("The fee is high, so other halls could be asked. Omar will do this and share what he hears.")
        assert [owners for _, owners in found] == [["Omar Tull"]]


class TestThingsToBeDone:
    @pytest.mark.parametrize(
        "order",
        ["Minutes of March to be put onto the website.", "The list to be handed out in May.", "Forms to be sent out."],
    )
    def test_nobody_is_named(self, order):
        assert actions(order) == [(order, [])]

    def test_what_anybody_can_ask_for_is_none(self):
        assert actions("Anyone can ask at the desk to be put on the list.") == []

    def test_a_stranger_is_to_be_asked_something(self):
        (found,) = actions("It was agreed that Mr Menzies should be asked if he would visit the hall.")
        assert found[1] == []

    def test_who_is_invited_has_no_task(self):
        (found,) = actions("It was agreed to invite Sam Banks to the May meeting.")
        assert found[1] == []


class TestTablesOfOtherNames:
    @pytest.mark.parametrize("column", ["Resp.", "Action on", "Assignee", "Owner(s)", "Actioned by"])
    def test_the_column_of_owners(self, column):
        table = (
            f"| No. | Detail | {column} |\n| --- | --- | --- |\n| 1 | Write to the bank | HP |\n| 2 | Ask it in | ?? |"
        )
        assert actions(table, titles=("New actions",)) == [("Write to the bank", ["Hugh Penn"]), ("Ask it in", [])]


class TestNumbersAndLinks:
    BOTH = (
        "[{0} Find the deeds](https://hall.org/board/issues/41)",
        "[{1} Letter to the bank](https://hall.org/board/issues/42)",
    )

    @pytest.mark.parametrize("number", ["Action-HC-2024-{}", "Action {}:", "AP{}:"])
    def test_a_link_is_read_for_its_words(self, number):
        first, second = (link.format(number.format(1), number.format(2)) for link in self.BOTH)
        assert actions(f"The deeds are lost.\n\n- {first}\n- {second}") == [
            ("Find the deeds", []),
            ("Letter to the bank", []),
        ]

    def test_a_number_alone_may_refer_to_an_earlier_one(self):
        assert actions("The meeting heard that culture matters to all. (Action 14)") == []


class TestDottedInitials:
    @pytest.mark.parametrize("reference", ["", "11i) ", "4.4.9. "])
    def test_a_member_told_by_a_letter(self, reference):
        (found,) = actions(f"{reference}Cllr. H. Penn would send a letter about the road to the county.")
        assert found[1] == ["Hugh Penn"]


def test_each_point_of_an_agreement_may_have_its_own_owner():
    found = actions(
        "It was agreed that we should try to be seen more:\n\n"
        "- The page is free, and others could write for it - Ruth and Hugh agreed to do this\n"
        "- Omar will also post a notice"
    )
    assert [owners for _, owners in found] == [["Ruth Danby", "Hugh Penn"], ["Omar Tull"]]


def test_what_everybody_is_to_have_done():
    (found,) = actions("All members to have reviewed the plan and sent their comments to Ruth by the end of May.")
    assert found[1] == ["All members"]


@pytest.mark.parametrize(
    "body",
    [
        "It was agreed the mowing should be discussed at the end of the meeting.",
        "It was agreed that the rent be taken later in the meeting.",
        "The Committee to pass a resolution excluding the press and public.",
        "RESOLVED: That two courses be approved for the Clerk to attend at a cost of £20.",
        "RESOLVED: That a bench be purchased for £90 be approved.",
        "It was agreed that Eve Low be invited to join the Committee.",
        "Ruth Danby advised that if she heard both views, she would send on both.",
    ],
)
def test_what_is_settled_by_being_approved_or_done_that_day_or_may_never_come(body):
    assert actions(body) == []


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        (
            "It was agreed to find a day for weeding. Ruth Danby and Hugh Penn agreed to take the idea forward.",
            [RD, HP],
        ),
        ("The lease is out of date. The Clerk will look into the matter.", [LM]),
        ("It is planned that CA, HP and Ruth Danby will hand these leaflets to walkers.", [CA, HP, RD]),
        ("It was arranged that Hugh Penn would ring the mason.", [HP]),
        ("R. Danby is to follow up with Eve.", [RD]),
        ("Any other business The Clerk agreed to post the list on the board.", [LM]),
        ("RESOLVED: That the Committee:\n\na) instructs the Clerk to write to the league.", [LM]),
    ],
)
def test_who_takes_it_forward_however_the_sentence_opens(body, owners):
    assert [found for _, found in actions(body)] == [owners]
