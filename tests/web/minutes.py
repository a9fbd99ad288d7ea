"""Minutes written for the tests of the page: two meetings of one body, one of another, and one that is hostile."""

MARCH = """AMBER PARISH COUNCIL

Minutes of the meeting held on Tuesday 12 March 2024 at 7.00pm in the Reading Room, Amber

Present: Cllr Joy Okafor (Chair), Cllr Ann Petrie, Cllr Sam Vale
In attendance: Ben Tranter (Clerk)
Apologies: Cllr Dee Marsh

1. Apologies for absence

Apologies were received from Cllr Marsh.

2. Flood defences

The engineer reported that the culvert under Mill Lane had silted up again. Clearing it would cost £14,300.
RESOLVED: that the culvert be cleared before 30 November 2024.
ACTION: Ben Tranter to appoint a contractor by 30 April 2024.

3. Allotments

Eleven residents are waiting for a plot.
AGREED: that the two largest plots be divided.
ACTION: Cllr Petrie to write to the plot holders by 15 May 2024.

4. Date of next meeting

Tuesday 9 April 2024 at 7.00pm in the Reading Room, Amber.
"""

APRIL = """AMBER PARISH COUNCIL

Minutes of the meeting held on Tuesday 9 April 2024 at 7.00pm in the Reading Room, Amber

Present: Cllr Joy Okafor (Chair), Cllr Ann Petrie
In attendance: Ben Tranter (Clerk)

1. Apologies for absence

Apologies were received from Cllr Vale.

2. Bus shelter

The glass of the shelter in Church Street was broken in the storm. A new pane would cost £640.
RESOLVED: that the pane be replaced.
ACTION: Ben Tranter to order the pane by 20 April 2024.

3. Date of next meeting

Tuesday 14 May 2024 at 7.00pm in the Reading Room, Amber.
"""

GOVERNORS = """WESTBROOK SCHOOL GOVERNING BOARD

Minutes of the meeting held on Monday 4 March 2024 at 6.00pm in the school library

Present: Mrs Lena Hart (Chair), Mr Omar Reid
In attendance: Ms Tess Bright (Clerk)

1. Welcome

The Chair welcomed everybody.

2. Swimming lessons

The pool is closed for repairs until June, so that lessons cannot be held there.
AGREED: that lessons be moved to the leisure centre at a cost of £2,150.
ACTION: Omar Reid to book the leisure centre by 22 March 2024.

3. Date of next meeting

Monday 10 June 2024 at 6.00pm in the school library.
"""

HOSTILE = """HOLLOW COUNCIL <script>window.hacked = 'title'</script>

Minutes of the meeting held on Wednesday 6 March 2024 at 7.00pm in the hall

Present: Cllr Eve <img src=x onerror="window.hacked='name'"> (Chair), Bob Tables

1. Lantern parade <script>window.hacked = 'heading'</script>

The lantern parade <img src=x onerror="window.hacked='text'"> will cost £75. ${window.hacked='template'} {{7*7}}
RESOLVED: that the lantern parade <svg onload="window.hacked='decision'"></svg> be held.
ACTION: Bob Tables to buy "><script>window.hacked='action'</script> candles by 20 March 2024.
"""

FILES = {
    "amber-2024-03-12.txt": MARCH,
    "amber-2024-04-09.txt": APRIL,
    "westbrook-2024-03-04.txt": GOVERNORS,
}
