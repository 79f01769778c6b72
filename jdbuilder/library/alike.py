"""Words that say nearly the same in job ads, so that a line in other words still finds its snippet."""

from collections.abc import Mapping

# A group a line, every word in its plain form.
_GROUPS = """
hire recruit recruitment hiring employ onboard
train teach instruct coach training mentor educate
lead guide direct supervise oversee leadership head supervisor
staff people employee team workforce personnel colleague crew associate worker
plan schedule timetable
rota roster shift
budget spending cost expense expenditure
buy purchase procure procurement purchasing
supplier vendor contractor subcontractor
customer client buyer consumer patient
company business firm enterprise employer
fix repair mend troubleshoot remedy
fault issue problem breakdown failure defect trouble
computer laptop pc device desktop hardware
program software application app tool system
malware virus harmful
help support assist assistance aid
user enduser
request ticket query enquiry inquiry
password credential login
account profile
network wifi wireless connection connectivity
backup copy copied restore
document record write writing written
safety safe hazard danger risk
hurt injury injured injure accident incident
audit auditor inspector inspection inspect
permit licence license
factory plant works mill
floor shopfloor pressroom
machine machinery equipment
goods product item merchandise
material supply
inventory stock
warehouse store depot yard
transport logistics freight shipping shipment dispatch haulage
order job
quality standard
efficient efficiency productivity effectiveness
improve raise increase optimise optimize boost better
waste scrap wasteful
production manufacturing output
maintain upkeep service maintenance
degree diploma bachelor ba bs bsc undergraduate
master mba postgraduate masters msc ma
certificate certification certified card
experience experienced background track
knowledge understanding grasp know knowing
skill ability able aptitude capability talent
communicate communication communicator
organise organize organisation organization organised organized organisational organizational
prioritise prioritize priority prioritising
detail accuracy accurate meticulous
careful thorough conscientious
calm patience patient levelheaded steady composed
discretion confidential confidentiality trust trusted
negotiate negotiation bargain bargaining
present demo demonstrate presentation presenting show pitch
customerfacing clientfacing facing
market marketplace
competitor rival competition
launch release
price pricing
roadmap backlog
requirement specification spec need require
campaign promotion
ad ads advert advertising advertisement
audience target
message copy
agency studio
designer creative artworker
illustrator photographer
draft round revision
proof artwork
approve approval sign signoff
freelance freelancer
deadline due date timeline
brief
estimate quote quotation
invoice bill billing
feedback comment
change
scope deliverable
kickoff start beginning
delivery deliver handover
lesson retrospective learn learning course education tuition conference
leave holiday vacation pto dayoff
health medical dental insurance vision
pension retirement superannuation super 401k
flexible flexitime flextime
home remote
parental maternity paternity
apply application applicant
cv resume résumé
letter note line
contact
hear reply answer respond response
equal equality
accommodation adjustment
discriminate discrimination disregard regard
measure metric kpi
turnover attrition
revenue sales turnover
profit margin
satisfaction satisfied content happy happiness
awareness known recognition
portfolio book
typography type typeface font
colour color
layout
sketch draw
film video
shoot photography
eye sense feel feeling
rush urgent
status progress
cover coverage fill
open opening
theft steal stolen secure security
visitor guest
neighbour neighbor
building premises facility
vehicle forklift van truck
investment invest return roi
variance ahead behind
throughput volume
time hour
resolution resolve solve solution sort
escalate hand pass
cable
update patch upgrade
recycle dispose wipe
access permission
script scripting automate automation
data figure number
interpret analyse analyze analysis read
strategy strategic longterm
law legal labour labor compliance
union delegate representative
tour visit
prepare draw create make build produce
check verify review inspect ensure
keep maintain hold
monitor track follow watch
see ensure
assign allocate distribute share match
talk speak conversation discuss
tell inform informed posted explain
agree settle agreement
choose select pick
find identify discover establish
"""


def _mapped() -> Mapping[str, str]:
    """Each word's group, by its first word; of several groups the first counts."""
    groups: dict[str, str] = {}
    for group in _GROUPS.strip().splitlines():
        words = group.split()
        for word in words:
            groups.setdefault(word, words[0])
    return groups


GROUPS: Mapping[str, str] = _mapped()
"""The word that stands for each word's group."""
