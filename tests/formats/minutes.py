"""Two pages of minutes (public records of a school district), as somebody read them from a picture of the page: what recognition is measured by.

The pages themselves are drawings without a letter in them; they lie in the collection, which not every copy of the project has beside it.
"""

from __future__ import annotations

READ_BY_EYE: dict[tuple[str, int], str] = {
    ("Meeting Minutes - 8.pdf", 1): """
MINUTES
DUBLIN UNIFIED SCHOOL DISTRICT
BOARD OF TRUSTEES
SPECIAL BOARD MEETING
DUSD Boardroom / Livestreaming
Tuesday, July 2, 2024
Members present
Kristin Pelham, William Kuo, Dan Cherrier, Gabi Blackman, Kristin Speck
Meeting called to order at 6:00 PM
A. OPENING CEREMONY / ROLL CALL
Procedural: 1. Roll Call
Action: 2. Adoption of the Agenda - The Superintendent and/or Board Member(s) may request that items be removed from
the agenda for consideration and/or carried to a future Board meeting for consideration and/or action, and/or that the
Board take action in a regular meeting on a subject not listed on the published agenda on an emergency basis or other
basis allowed by law. (Gov. Code 54954.2)
B. PUBLIC COMMENT PERIOD FOR CLOSED SESSION ITEMS ONLY
Procedural: 1. Procedures for Closed Session Public Comment
No public comment was offered.
C. CLOSED SESSION
Action: 1. Adjourn to Closed Session
Action: 2. Pursuant to Government Code Section 54957 – Public Employee Appointment/Employment; Title: Assistant
Principal, Comprehensive High School
Action: 3. Pursuant to Government Code Section 54957 – Public Employee Appointment/Employment; Title: Supervisor,
Child Nutrition Services
Action: 4. Reconvene to Open Session
D. OPEN SESSION
Action, Information: 1. Report out of Closed Session
President Pelham announced that a motion was made by Dan Cherrier, and seconded by Kristin Speck, to approve the
appointment of Chiharu Kitchens to the Certificated Leadership position of Assistant Principal, Comprehensive High
School. The motion was approved unanimously. In addition, a motion was made by Kristin Speck, and seconded by Gabi
Blackman, to approve the appointment of Cindy Ma to the Classified Leadership position of Supervisor, Child Nutrition
Services. The motion was approved unanimously.
Procedural: 2. Pledge of Allegiance
Procedural: 3. District Mission Statement
E. PUBLIC COMMENT PERIOD - For Items Listed on the Special Meeting Agenda
Procedural: 1. Public Comment - The Public is welcome to address the Board of Trustees regarding items on the Special
Meeting agenda
No public comment was offered.
""",
    ("Meeting Minutes - 5.pdf", 2): """
The Board expressed appreciation for the work of the team both over the summer and throughout the year.
Kristin Speck arrived during the presentation.
Action, Information: 3. 2023/24 Unaudited Actuals for All Funds
Chris Hobbs, Assistant Superintendent of Business Services, provided a presentation on the ending financials for the
2023-24 fiscal year. Included was information on ending fund balances on all funds, and a comparison of the assumptions
made at the beginning of the fiscal and the year-end results. He also discussed next steps, and addressed questions from
the Board.
Staff recommends approval of 2023/24 Unaudited Actuals for All Funds
Motion by Kristin Speck, second by Gabi Blackman.
Final Resolution: Motion Passes
Aye: Kristin Pelham, William Kuo, Gabi Blackman, Kristin Speck, Ronit Peswani (advisory)
Not Present at Vote: Dan Cherrier
E. PUBLIC COMMENT PERIOD - For Items Listed on the Agenda and Non-Agenda Items within the Subject Matter
Jurisdiction of the Governing Board
Information: 1. Public Comment - The Public is welcome to address the Board of Trustees regarding items on the agenda
and non-agenda items
No public comment was offered.
F. EDUCATIONAL SERVICES - OPERATIONAL ITEMS/BOARD DISCUSSION AND/OR ACTION
Discussion, Information: 1. First Reading - New BP and AR 5131.8, Mobile Communication Devices
Dr. Matt Campbell, Assistant Superintendent of Educational Services, introduced the agenda item, as well as Director of
Technology David Wildy. Mr. Wildy presented the drafted new board policy and regulation on Mobile Communication
Devices. He provided background information on recent changes in CA Education Code and recent legislation requiring
districts to adopt a policy on this topic. He also addressed questions and comments from the Board. Significant discussion
took place regarding how students’ phones are stored when in the classroom, and the possible inclusion of wording
regarding specifics being left to the individual teachers’ discretion.
Information: 2. Update on Summer 2024 Learning
Dr. Matt Campbell, Assistant Superintendent of Educational Services, introduced the presentation on the District’s
summer programs for students and the professional learning opportunities offered to teachers. He introduced Lisa
Diaconis and Jennifer Keller, who presented information on the summer programs for students. Curtis Haar, Director of
K-12 Education, summarized the great work of the many individuals and departments that made the summer programs
successful, and discussed plans for future summer programming. KC Nissen and Ashmeet Sahni presented information on
the professional learning activities over the summer, including new hire orientation and the summer academy.
G. HUMAN RESOURCES - OPERATIONAL ITEMS/BOARD DISCUSSION AND/OR ACTION
Discussion, Presentation: 1. First Reading - Revision of Multiple BPs/ARs related to Title IX: BP 0410, BP/AR 1312.3,
BP/AR 4030, BP 4033, BP/AR 4119.11/4219.11/4319.11, BP/AR 5145.3, BP/AR 5145.7, BP 5146, AR 4119.13 (Staff);
AR 5145.72
Heather Campos, Assistant Superintendent of Human Resources and Marco Taylor, Director of Equity, Inclusion, and
Student Support, gave a presentation on updated policies related to Title IX legislation. Included was information on
changes recently made to Title IX, the main takeaways from the recommended policy updates, and information on the
specific policies subject to revision. Ms. Campos and Mr. Taylor also addressed questions from the Board. Gabi Blackman
posed several questions and expressed concerns regarding moving forward in making changes at this time. This concern
was discussed amongst the board members, with the majority of the board expressing a desire to move forward with a
second reading.
""",
}
