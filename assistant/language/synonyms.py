"""Words that people use for one another when they ask about minutes: the clerk's word and the reader's."""

from functools import cache

from assistant.language.words import stem

_GROUPS = """
agree approve endorse accept clear settle decide resolve pass adopt ratify consent sanction green-light
reject refuse decline turn-down throw-out oppose lose defeat against object
note record minute register
defer postpone delay push-back put-off put-back hold-back adjourn slip late
chair preside run lead convene
chair chairman chairwoman chairperson
apology absent absence missing away
present attend attendance there come
declare interest conflict declaration
money fund funding finance financial grant budget sum cash cost
cost price expense expenditure spend spending pay payment bill fee charge
save saving efficiency economy
reserve balance cushion surplus contingency
shortfall gap deficit overspend short
underspend unspent left-over surplus remaining
income revenue earn raise takings
cheap discount reduced concession
expensive dear costly
salary wage pay remuneration
staff employee worker workforce personnel post job
post job role position vacancy
redundancy lose cut dismiss
hire appoint recruit engage employ appointment
lease rent hire tenancy
sell sale dispose disposal part
buy purchase procure procurement acquire acquisition
bid tender application apply offer proposal
contract agreement deal
firm company contractor supplier business provider
plan programme scheme project initiative proposal
paper report document briefing
slide presentation powerpoint handout
letter write correspondence reply respond response answer
survey consultation questionnaire poll study review
review evaluate evaluation assess assessment audit inspection inspect examine
rule regulation requirement policy
law act legislation statutory
worry concern anxious fear unhappy disappointment disappointed issue problem trouble
complain complaint grievance objection
reason because explain due ground
risk danger threat hazard
help support assist assistance aid
improve improvement better enhance develop development
reduce reduction cut fall drop decrease lower decline
increase rise grow growth up higher raise
begin start open launch commence
end finish close conclude complete
wait await pending outstanding expect
yearly annual annually year
fortnight fortnightly weekly monthly quarterly often frequency regular
conference event seminar workshop gathering
meeting session sitting
health nhs medical hospital clinical care
doctor gp physician medic
police constabulary officer inspector constable
school pupil child children education academy
head headteacher principal teacher
teacher teaching classroom
council authority local-authority municipal
councillor member cllr
officer official
resident citizen public customer people local inhabitant
house housing home dwelling property
road street highway traffic lane
lorry vehicle truck van fleet
car parking vehicle
rubbish waste refuse recycling bin litter tip dump
scraps food leftovers
tree hedge verge grass
building premises office site accommodation
move relocate base transfer
land field plot ground
wall fence barrier
flood water drainage
fire blaze extinguisher
young youth
old elderly older
poor deprivation poverty
internet website online web digital broadband
computer system it software
data information figure statistic open openness transparency
openness transparency open transparent
press media publicity newspaper
minister government ministry department whitehall
election vote poll ballot
vote motion amendment ballot
abstain abstention
second seconder seconded
propose proposer move mover
action task job homework follow-up to-do
owner responsible responsibility lead
deadline due by
target aim goal objective indicator
performance measure indicator target
committee board group panel working-party body
partner partnership joint together
vice deputy
substitute stand-in deputise replace replacement represent
resign step-down leave retire retirement stand-down
elect election appoint choose
membership member join
visit tour inspection
train training course learn
volunteer voluntary charity
accident incident injury
illness sickness sick absence
map plan chart diagram
up-to-date update current refresh
obsolete out-of-date outdated old
send circulate distribute forward share submit
publish publicise release
bring present submit report
set establish create form found
test pilot trial
share proportion percentage percent
large big size major
worth value benefit merit
condition subject provided proviso
temporary interim
permanent lasting
secret confidential exempt private
disagree dissent object oppose
suggest propose recommend recommendation
ask request enquire query question
tell inform advise report say
thank gratitude appreciation
date day when
place venue location where
town city village
region regional area
peer colleague
mend repair fix maintain maintenance upkeep
broken faulty damaged defect
new fresh
gift donation bequest legacy
audit auditor examiner accounts
loan borrow borrowing lend
claim claw clawback recover
guide guidance leaflet booklet
"""


@cache
def _related() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _GROUPS.strip().splitlines():
        stems = {stem(entry.split("-")[0]) for entry in line.split()}
        for one in stems:
            found.setdefault(one, set()).update(stems - {one})
    return {one: frozenset(others) for one, others in found.items()}


def related(stemmed: str) -> frozenset[str]:
    """The stems of the words that the word with this stem may stand for; empty where none is known."""
    return _related().get(stemmed, frozenset())
