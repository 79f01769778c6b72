"""Pressure: words that make a virtue of haste, overwork or blurred limits, where the condition itself belongs."""

from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, is_no_name

_PACE = "Say how many pieces of work run at once, or how often plans change."
_HATS = "Name the jobs, and about how much of a week each takes."
_HOURS = "Say what it really takes: evenings, weekends or travel, and how often."
_CALL = "Say who is on call, how often, and how that is paid or given back."
_PHYSICS = ("pressure vessel*|washer*|equipment|system*|test*|pipe*|line|lines|gauge*|valve*",)
_WORKPLACE = ("environment|office|team|role|job|workplace|work|culture|atmosphere|place|company|studio",)
_SERVED = (
    "customer*|client*|guest*|patient*|resident*|traveller*|travelers|tenant*|passenger*|pet*",
    "families|couples",
)
_SERVICE = (
    "service*|support*|helpdesk|desk|hospital*|operation*|operate*|monitor*|site*|plant*|care|cover|coverage|production"
    "|shift*|rota|hotline|line|security|centre|center|facility|facilities|gp|counselling|counseling|assistance|system*"
    "|infrastructure|uptime|platform*|data|network*|emergency",
)
_FIRMS = (
    "family of|owned|run|business|businesses|firm|company|operated|friendly|law|practice|medical|medicine|office"
    "|support|focused|centre|center|led|based|oriented|doctor|doctors|physician|solicitor|brand|brands|foundation|service",
)

_HELP = "Say how people help each other: who stands in, who decides."
_FAMILY = "“{words}” can promise warmth or ask for favours, and readers can’t tell which."
_BEFORE = "“{words}” makes readers wonder what it was like before."

_TERMS = (
    Term("hit|hits|hitting the ground running", ask="Say what the first weeks look like, and who helps with them."),
    Term("fast paced", ask=_PACE),
    Term("high pressure|pressured environment|setting|role|job|situation|situations", ask=_PACE),
    Term(
        "thrive|thrives|thriving|perform|performs|excel|excels|work|works|working well? under pressure",
        ask=_PACE,
        but_not=_PHYSICS,
    ),
    Term(
        "tight|demanding|aggressive deadline|deadlines",
        ask="Say how long a piece of work has, and who decides when two collide.",
    ),
    Term(
        "juggle|juggles|juggling",
        ask=_PACE,
        but_not=("juggling act*|ball*|class|classes|club*|skill|skills",),
        unless=("circus|performer*|clown*",),
    ),
    Term("work hard and? play hard", ask=_HOURS),
    Term("works hard and? plays hard", ask=_HOURS),
    Term("wear|wears|wearing many|multiple|several|different|lots hats", ask=_HATS),
    Term("wear|wears|wearing lots|plenty of hats", ask=_HATS),
    Term("do|does|doing? whatever it takes", ask=_HOURS),
    Term("whatever it takes", ask=_HOURS),
    Term("go|goes|going|willing|eager? the extra mile", ask=_HOURS),
    Term("give|gives|giving 110", ask=_HOURS),
    Term("hectic", ask=_PACE),
    Term("sink or swim", ask="Say who helps in the first weeks."),
    Term("clock watcher|watchers|watching", ask=_HOURS),
    Term("can't|cannot stand the heat", ask="Say what makes the work hard, and who helps."),
    Term("available|availability|reachable|contactable|mindset 24 7", ask=_CALL, unless=_SERVICE),
    Term("24 7 availability|mindset|commitment|job|role|hustle", ask=_CALL, unless=_SERVICE),
    Term(
        "like a|one? big? family",
        ask=_HELP,
        say=_FAMILY,
        but_not=_FIRMS,
        unless=_SERVED,
    ),
    Term("one big happy? family", ask=_HELP, say=_FAMILY, but_not=_FIRMS),
    Term(
        "we're|are a? big? family",
        ask=_HELP,
        say=_FAMILY,
        but_not=_FIRMS,
        only=("we're|we|team",),
    ),
    Term(
        "stress free",
        ask="Say what makes it calm: fixed hours, cover, plans that hold.",
        say=_BEFORE,
        unless=_SERVED,
        only=_WORKPLACE,
    ),
    Term("drama free", ask="Say how disagreements are settled.", say=_BEFORE),
    Term("no drama", ask="Say how disagreements are settled.", say=_BEFORE),
)

RULE = Rule(
    id="pressure",
    severity="style",
    name="Pressure in place of conditions",
    reason="Such words hint at haste or long hours without saying how much, and readers expect the worst.",
    sources=(
        Source("joblint, its rules on pressure and expectation", "https://github.com/rowanmanning/joblint"),
        Source("startupkit.app, a guide to job ads"),
    ),
    grade="D",
    counter="No study that we know of tested these words on their own; some readers like a quick pace.",
    find=Terms(
        _TERMS,
        "“{words}” hints at pressure and doesn’t say how much. Describe the real condition.",
        keep=is_no_name,
        short=5,
    ),
    exclusions="Lines and plants that run day and night, family firms, pressure in physics, and what customers get.",
    flags=(
        "You’ll [[hit the ground running]] in a [[fast-paced]] studio.",
        "We [[work hard, play hard]].",
        "Meet [[tight deadlines]] while [[juggling]] several clients.",
        "You [[wear many hats]] and [[do whatever it takes]].",
        "You are [[available 24/7]] for our founders.",
        "We’re [[like a family]] here.",
        "If you [[can’t stand the heat]], don’t apply.",
        "Join a [[stress-free]], [[drama-free]] office.",
        "You [[thrive under pressure]] and [[go the extra mile]].",
        "In our team we are [[one big family]].",
    ),
    passes=(
        "You look after our 24/7 support line in shifts, one week in six.",
        "The plant runs 24/7, and benefits include a doctor who is available 24/7 as a service.",
        "We are a family-owned business with forty people.",
        "Test vessels under pressure and check welds by ultrasound.",
        "You plan a stress-free move for our customers.",
        "Wear a hard hat and safety shoes on site.",
        "Deadlines are agreed with clients and moved when work grows.",
        "Like a family doctor, you see people again and again.",
        "Two or three projects run at once, each for about six weeks.",
        "Teach juggling and acrobatics at our circus school.",
    ),
)
