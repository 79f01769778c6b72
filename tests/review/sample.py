"""A report with one finding of each kind, made by hand, so that no rule's change changes it."""

from datetime import date

from jdbuilder.posting.model import Posting, Waiver
from jdbuilder.review.check import Report
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place, Remedy, Replace
from jdbuilder.review.law.checklist import Checklist, Item
from jdbuilder.review.law.model import Answered, Duty, Law
from jdbuilder.review.rule import Source

RULE = "hero-words"
"""A rule that there is."""

POSTING: Posting = ad(
    "Ninja 🥷 cook", {"place": "Leeds"}, responsibilities=({"text": "Off", "chosen": False}, "Be a guru")
)

TITLE = Finding(
    Place("title", start=0, end=5),
    "“Ninja” says nothing.",
    "Ninja",
    "Ninja 🥷 cook",
    (Remedy("Write “expert”", (Replace("expert"),)), Remedy("What can the person do?")),
    rule=RULE,
)
LINE = Finding(Place("responsibilities", 1, 5, 9), "“guru” says nothing.", "guru", "Be a guru", rule=RULE)
ALL = Finding(Place("posting"), "The ad is long.", rule=RULE)

LAW = Law("US-CO", "Colorado", date(2021, 1, 1), "every employer", (), (Source("A law"),))
PAY = Duty("pay", "The pay", "Pay: <amount>", lambda _: Answered("missing", ""))
CHECKLIST = Checklist(LAW, "missing", (Item(PAY, Answered("missing", "No pay is named.")),), "The job is done here.")

REPORT = Report(
    (ALL, TITLE),
    ((LINE, Waiver(rule=RULE, part="responsibilities", quote="guru", reason="It is a yoga school")),),
    (CHECKLIST,),
    12,
    date(2026, 11, 22),
)
EMPTY = Report((), (), (), 1, date(2026, 11, 22))
