"""How questions of the register are worded, and those that only sound like them."""

import pytest

from assistant.engines.extractive.planning.intent import wanted

REGISTER = {
    "actions": """
        Which actions does Ruth Garside have?
        What actions were given to Ruth Garside?
        What jobs were given to Ruth Garside?
        Which jobs were given to the Clerk?
        Which jobs fell to the Clerk?
        What tasks does Ruth Garside have?
        What does Ruth Garside have to do?
        What must Ruth Garside do?
        What is Ruth Garside supposed to do?
        What should Ruth Garside do?
        What is Ruth Garside expected to do?
        What was Ruth Garside asked to do?
        What has Ruth Garside been asked to do?
        What did Ruth Garside agree to do?
        What did Ruth Garside undertake to do?
        What did Ruth Garside promise to do?
        What did Ruth Garside offer to do?
        What did Ruth Garside volunteer to do?
        What is Ruth Garside going to do?
        What will Ruth Garside do?
        What is Ruth Garside to do?
        What is the Clerk to do before the next meeting?
        What is Ruth Garside responsible for?
        What was Ruth Garside tasked with?
        What was assigned to Ruth Garside?
        What work was given to Ruth Garside?
        What work was Ruth Garside given?
        What was Ruth Garside told to do?
        What did Ruth Garside take away?
        What did Ruth Garside take on?
        Ruth Garside's actions
        List Ruth Garside's actions.
        List the actions for Ruth Garside.
        Actions for Ruth Garside?
        Show me the actions on Ruth Garside
        How many actions fell to Ruth Garside?
        How many actions does Ruth Garside have from this meeting, shared ones included?
        How many actions did Ruth Garside get?
        How many tasks does Ruth Garside have?
        How many jobs did Ruth Garside come away with?
        How many formal actions did the board assign at this meeting?
        How many numbered actions were set?
        How many actions were set, and which of them are Ruth Garside's?
        How many actions were agreed?
        How many actions came out of the meeting?
        How many action points are there?
        Which actions are due by the end of May 2024?
        What is due in June 2024?
        Which actions have a deadline?
        What are the action points?
        What are the actions from the meeting?
        List all actions.
        Give me all the actions and who owns them.
        Who has actions?
        Who was given actions at the meeting?
        Who has to do something after this meeting?
        What follow-up was agreed?
        What needs doing after the meeting?
        What needs to be done before the next meeting?
        Which actions were set at the meeting?
        Which actions have no owner?
        What are the officers to do?
        What are the chair's actions?
        Which actions did the committee give to the Chair, and by when?
        What outstanding actions are there?
        Is anything due in June 2024?
        What was the Treasurer to do?
        Anything for Ruth Garside to do?
        Does Ruth Garside have any actions?
        Has Ruth Garside any actions?
        Was Ruth Garside given anything to do?
        Which tasks did Ruth Garside leave with?
        Which actions rest with Ruth Garside?
        Which actions lie with Ruth Garside?
        For which actions is Ruth Garside the lead?
        What is Ruth Garside leading on?
        Which actions does the Clerk own?
        Which actions are for the Clerk?
        Which actions are on the Head of Finance?
        Who has the most actions?
        Actions?
        Open actions
        Action points from the May meeting
        Outstanding actions for the Treasurer
        Number of open actions
        Hello, could you please list the actions for Ruth Garside? Thanks
        What is on the Clerk's to-do list?
        What is on the action list for Ruth Garside?
        What does Ruth Garside still need to finish?
        Everything that the Treasurer has to chase up
        Was Ruth Garside landed with anything?
        Has the Treasurer got anything outstanding?
        What are the Treasurer's deadlines?
        What was delegated to the officers?
        What jobs did the council give to the Clerk?
        Who has been given actions?
        Who is doing what?
        Who owes us what?
        Which job did Ruth Garside take away from the May meeting?
        Did anyone take an action?
        What's on Ruth Garside's plate?
        Which governors were asked to do something?
        Which actions are still open from May?
        By when do the actions have to be finished?
        A table of actions and owners
        What undertakings were given at the meeting?
        Who is responsible for each of the actions?
        Is there anything that Ruth Garside is supposed to do?
        How many things was the Clerk told to do?
        Everything assigned to the Treasurer
        Remind me what Ruth Garside took away from the meeting
        What must be done before July 2024?
        What is to be done?
    """,
    "reports": """
        Which actions were carried over?
        Which of the actions from March were carried over?
        What was carried forward to the July meeting?
        What is still outstanding from the last meeting?
        Which actions were closed at the May meeting?
        Which actions have been completed since March?
        Were all the actions from the last meeting completed?
        Have the actions from March been dealt with?
        What became of the actions from the March meeting?
        What happened to the actions agreed in March?
        What came of the actions?
        Progress on the actions from the last meeting
        Update on outstanding actions
        What is the status of the actions from May?
        What progress has been made on the actions?
        How many of the actions from the spring term have been done?
        Was the action on the fire door completed?
        Which actions have slipped?
        What was reported under matters arising?
        Matters arising
        List the matters arising from the March minutes.
    """,
    "decisions": """
        What was decided at the meeting?
        What was agreed at the meeting?
        What was resolved?
        What decisions were made?
        What decisions were taken at the meeting?
        Which decisions were made?
        List the decisions.
        List all resolutions.
        What did the board decide?
        What did the council resolve?
        What did the committee agree?
        What did members agree?
        What did the trustees approve?
        What did the board approve at this meeting?
        How many decisions were taken?
        How many resolutions were passed?
        How many items were noted?
        Which papers were noted?
        What was approved?
        What was noted?
        Which reports were noted?
        What were the outcomes of the meeting?
        What did the meeting decide?
        What did the governors decide at their May 2024 meeting?
        Give me the decisions.
        What has the board agreed?
        Which motions were carried?
        What motions were passed?
        What recommendations were made?
        What did the committee recommend?
        Which recommendations did the committee make?
        Summarise the decisions.
        What did they decide?
        What resolutions were passed?
        Which proposals were approved?
        Were any decisions made?
        Which policies were approved?
        What did the board endorse?
        Decisions?
        Key decisions of the last meeting
        Number of decisions taken in May
        Resolutions of 4 June 2024
        Everything agreed last night, please
        What got approved in June?
        A list of what was approved by the board
        Which policies did the governors adopt?
        Which invoices were authorised at the May meeting?
        Which motions were lost?
        Which planning applications did the council object to in 2024?
        Which proposals were turned down?
        Which reports were noted and which approved?
        What did the council vote through in December?
        What has the committee decided so far this year?
        What did the trustees agree to at their March meeting?
        Was anything decided in closed session?
        List every item that was passed unanimously in May
        Were any resolutions made at the extraordinary meeting?
        List everything the Senate resolved.
        Show me everything that was agreed in May 2024.
    """,
    "people": """
        Who was present?
        Who was there?
        Who attended?
        Who attended the meeting?
        Who came to the meeting?
        Who was at the meeting?
        Who were the members present?
        Which members were present?
        Which councillors attended?
        Who was absent?
        Who sent apologies?
        Who gave apologies?
        Who apologised?
        Whose apologies were received?
        Apologies?
        From whom were apologies received?
        Who could not make it?
        Who was missing?
        Who did not attend?
        Who didn't come?
        Who was unable to attend?
        Who failed to attend?
        Who was not there?
        Which governors were absent?
        Which officers were in attendance?
        Who was in attendance?
        Which officers attended?
        How many people attended?
        How many members were present?
        How many councillors were there?
        How many apologies were there?
        How many apologies were received?
        How many sent apologies?
        How many people were at the meeting?
        How many people came?
        How many attended?
        Was Ruth Garside there?
        Was Ruth Garside present?
        Was Ruth Garside at the meeting?
        Did Ruth Garside attend?
        Did Ruth Garside attend the meeting?
        Did Ruth Garside come?
        Did Ruth Garside send apologies?
        Did Ruth Garside give apologies?
        Did Ruth Garside go to the meeting?
        Was Ruth Garside absent?
        Were there any apologies?
        Were any apologies received?
        Which substitutes attended?
        Who substituted for Ruth Garside?
        Who stood in for Ruth Garside?
        Who deputised for Ruth Garside?
        Who observed?
        Who were the observers?
        Which observers attended?
        List the attendees.
        List those present.
        Give me the attendance list.
        Attendance?
        Name everyone who was present.
        Who took part in the meeting?
        Who took part?
        Who was invited?
        Who were the guests?
        Which meetings did Ruth Garside attend?
        Which meetings did Ruth Garside miss?
        Who joined online?
        Attendance, 4 June
        Attendance at the March board
        Apologies for the May meeting?
        Number of councillors present
        Any substitutes?
        Which non-executive directors were present?
        What members of the executive team attended?
        Who missed the June meeting?
        Who wasn't there?
        Who was in the room?
        Who attended by video link?
        Who from the county council was present?
        Was Ruth Garside at the last board?
        Has Ruth Garside been to any meetings since May?
        How often was Ruth Garside absent?
        Is Ruth Garside listed among those present?
        Was anybody substituting for the Chair?
        Names of the officers present
        Please remind me who came to the May meeting
        Who joined the meeting online?
        Did anybody send apologies in June?
    """,
    "meetings": """
        Who chaired?
        Who chaired the meeting?
        Who was in the chair?
        Who took the chair?
        Who presided?
        Who was chairing?
        Who led the meeting?
        Who is the chair?
        Who was the chairman?
        Who chairs the board?
        Chair?
        When was the meeting?
        When was the meeting held?
        When did the board meet?
        When did the committee meet?
        On what date was the meeting held?
        What date was the meeting?
        What day did the council meet?
        Date of the meeting?
        Where was the meeting held?
        Where did the board meet?
        Where did the meeting take place?
        Where was it held?
        In which room was the meeting held?
        What was the venue?
        Venue?
        At which place did they meet?
        When did the meeting start?
        What time did the meeting start?
        What time did it start?
        At what time did the meeting begin?
        When did the meeting end?
        What time did the meeting finish?
        What time did it finish?
        At what time did the meeting close?
        How long did the meeting last?
        When is the next meeting?
        When will the next meeting be?
        When is the next meeting to be held?
        Where will the next meeting be held?
        What is the date of the next meeting?
        When does the board meet next?
        When does the council meet again?
        When will the trustees next meet?
        When do the governors next meet?
        Next meeting?
        When and where is the next meeting?
        What time is the next meeting?
        Which minutes were approved?
        The minutes of which meeting were approved?
        What was the date of the previous meeting whose minutes were approved?
        Which meeting's minutes were signed?
        Chair on 4 June?
        Who led the Parks, Leisure and Open Spaces Committee at its May meeting?
        Which member took the chair?
        Did the vice-chair preside at the May meeting?
        When did the board last meet?
        On what day was the AGM held?
        Which room did the committee meet in?
        Was the June meeting held online?
        Start time, 4 June
        When was the meeting called to order?
        When did the chairman close the meeting?
        At what time was the May meeting declared closed?
        How long was the May meeting?
        How many hours did the council sit?
        Did the meeting go on for more than two hours?
        Date of next meeting?
        Next meeting date and place
        Was Ruth Garside chairing in May?
        Chair of the last trust board?
        Date of the May board?
        On which day was the AGM of the trust?
        How long was the committee in February?
        When did proceedings get under way?
        When is the meeting after this one?
        When and where does the council meet after its May meeting?
    """,
}
TEXT = """
    What did Ruth Garside do in the war?
    What did Ruth Garside say about the roof?
    How many jobs are at risk at the depot?
    What jobs will be lost if the depot closes?
    What was given to the hospice?
    When does it open?
    When did it start?
    Where was it found?
    Why was the report noted?
    Who is the chair of the allotments group?
    How many homes were approved at Mill Lane?
    What did the report recommend about parking?
    How many members of the public attended?
    What progress was reported on the bypass?
    What became of the culvert?
    Was the repair of the culvert completed?
    What happened to the benches in the park?
    What is the status of the planning application?
    What update was given on the library?
    What action did the police take over the closed road?
    What work is needed on the pavilion?
    Who came up with the idea of a market?
    How long did the consultation last?
    How long will the works take?
    What is due to happen at the quay?
    Who attended the planning workshop?
    Who came to the open day?
    How long did the board appoint the auditor for?
    What action did the police take about parking?
    What enforcement action was taken over the caravans?
    What plan of action did the school draw up?
    Who attended the opening of the surgery?
    Which councillors attended the training course?
    How many people came to the public consultation event?
    When does the new Chief Executive start?
    When did the council begin charging for parking?
    Which venue was suggested for the party?
    What conditions came with the grant?
    Which firms came with the cheapest offers?
    Did anybody mention the missing sign?
    Was the roof mended at the council's cost?
    What was the outcome of the meeting with the developer?
    What is attendance like in Year 9?
    Who apologised to residents for the noise?
    Who missed the deadline for returns?
    What costs were awarded to the District Council in the appeal?
    How many exclusions were there across the trust's schools?
    Why were the governors meeting in a pub?
    Who led the committee through the accounts?
    What immediate action was taken after the fall?
    What did the board decide to do with the surplus?
    Which of the partners were present on the clean-up day?
        By what vote was the main resolution on the quay carried?
        When was the meeting after which the hall was sold?
"""


def _questions(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines()]


@pytest.mark.parametrize(
    ("question", "intent"), [(question, intent) for intent, block in REGISTER.items() for question in _questions(block)]
)
def test_the_register_answers_however_it_is_asked(question, intent):
    assert wanted(question).intent == intent


@pytest.mark.parametrize("question", _questions(TEXT))
def test_what_was_said_is_a_question_of_text(question):
    assert wanted(question).intent == "text"


@pytest.mark.parametrize(
    ("question", "statuses"),
    [
        ("Who didn't come?", ("apologies",)),
        ("Who was unable to attend?", ("apologies",)),
        ("Apologies?", ("apologies",)),
        ("Which officers attended?", ("in_attendance",)),
        ("Who were the observers?", ("observer",)),
        ("Who stood in for the treasurer?", ("substitute",)),
        ("Which councillors were there?", ("present", "substitute")),
        ("Did Ruth Garside attend?", ()),
        ("Attendance at the May meeting", ()),
    ],
)
def test_who_is_asked_for_is_told_by_status(question, statuses):
    assert wanted(question).statuses == statuses


@pytest.mark.parametrize(
    ("question", "statuses"),
    [
        ("Which actions were closed in May?", ("done",)),
        ("Which actions have not yet been completed?", ("carried_over", "open")),
        ("Which actions were carried forward?", ("carried_over", "open")),
        ("Which actions were carried over, and which were closed?", ()),
        ("Were all the actions completed?", ()),
        ("What became of the actions?", ()),
    ],
)
def test_the_state_of_earlier_actions_is_told_by_its_words(question, statuses):
    found = wanted(question)
    assert (found.intent, found.statuses) == ("reports", statuses)


def test_how_long_a_meeting_lasted_is_told_by_its_times():
    assert wanted("How long did the meeting last?").fields == ("start_time", "end_time")
