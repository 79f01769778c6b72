"""Requirements that fit any job: good communication skills, a team player, attention to detail."""

from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import Term, Terms, slots
from jdbuilder.review.words import Word

_PRAISE = (
    "good|excellent|strong|great|effective|outstanding|exceptional|superior|solid|advanced|proven|superb|demonstrated"
    "|high|highly"
)
_HOW = "written|verbal|oral|spoken|interpersonal|organisational|organizational"
_SKILLS = "skill|skills|ability|abilities"
_TALK = "Say with whom, about what, and in which form: “explains plans to clients in writing”, for example."
_DETAIL = "Say in what, and what goes wrong without it."
_FIND = "Say which problems, and what a good answer looks like."
_ORDER = "Say what has to be kept in order, and how much of it."

_SPECIFIC = slots(
    "to|with|for|in|when|so|that|as|across|at|between|by|including|such|which|who|while|from|about|of|on|training|course|courses|workshop|workshops|coach|coaching"
)[0]
_ENOUGH = 8
"""So many words after it in its sentence say what it is for."""


def _says_no_more(_: Reading, passage: Passage, __: Word, last: Word) -> bool:
    """Whether nothing in the sentence says what the quality is for."""
    end = passage.sentence_at(last.start).end
    after = [one for one in passage.words if last.end <= one.start < end]
    if passage.text[last.end :].lstrip()[:1] in {":", "–", "—", "("} and after:
        return False
    return not after or (after[0].text not in _SPECIFIC and len(after) < _ENOUGH)


_TERMS = (
    *(
        Term(f"{_PRAISE}? {how} communication|communications {_SKILLS}", ask=_TALK)
        for how in ("", _HOW, f"{_HOW} and|or? {_HOW}", "interpersonal|listening and")
    ),
    *(Term(f"{_PRAISE} {how} communicator|communication", ask=_TALK) for how in ("", _HOW, f"{_HOW} and|or? {_HOW}")),
    Term(f"{_PRAISE}? interpersonal|people|social|soft {_SKILLS}", ask=_TALK),
    Term(f"{_PRAISE}? presentation {_SKILLS}", ask=_TALK),
    Term(f"{_PRAISE}? organisational|organizational|planning {_SKILLS}", ask=_ORDER),
    Term(f"{_PRAISE}? time management {_SKILLS}?", ask=_ORDER),
    Term("multi task|tasking|tasker", ask=_ORDER),
    Term("multitask|multitasking|multitasker", ask=_ORDER),
    Term(f"{_PRAISE}? analytical|analytic {_SKILLS}", ask=_FIND),
    Term(f"{_PRAISE}? problem solving {_SKILLS}", ask=_FIND),
    Term(f"{_PRAISE} problem solver", ask=_FIND),
    Term(f"{_PRAISE}? leadership {_SKILLS}", ask="Say whom the person leads, and in what."),
    Term(f"{_PRAISE} computer|it {_SKILLS}", ask="Name the programs, and what is done with them."),
    Term("computer literate|literacy", ask="Name the programs, and what is done with them."),
    Term(
        "thick skin|skinned",
        ask="Say what people have to put up with, and what you do about it.",
        say="“{words}” hints at rough treatment and doesn’t say of what kind.",
    ),
    Term("detail oriented|orientated|focused|minded", ask=_DETAIL),
    Term(f"{_PRAISE}? attention to detail|details", ask=_DETAIL),
    Term(f"{_PRAISE} work ethic", ask="Say what the work asks for: early starts, heavy weeks, care when nobody looks."),
    Term("positive|good|great|right attitude", ask="Say how people here treat each other, and clients."),
)

RULE = Rule(
    id="vague-requirement",
    severity="clarity",
    name="Vague requirement",
    reason="Clear requirements bring more applications from qualified women, who otherwise count themselves out.",
    sources=(
        Source("Coffman, Collis & Kulkarni, Whether to Apply, 2023", "https://topsight.net/paper/W4386774928"),
        Source("The study’s registration", "https://www.socialscienceregistry.org/trials/8223"),
    ),
    grade="B",
    counter="The study made requirements as a whole less ambiguous; it didn’t test single phrases.",
    find=Terms(
        _TERMS,
        "“{words}” is asked for in nearly every job. Say what it is needed for in this one.",
        ("must_haves", "nice_to_haves"),
        _says_no_more,
        once=True,
        short=4,
    ),
    exclusions="A quality of which the same sentence says for what, with whom or how.",
    flags=(
        "[[Good communication skills]]",
        "[[Excellent written and verbal communication skills]]",
        "[[Thick skin]]",
        "[[Detail-oriented]]",
        "[[Strong interpersonal skills]] and a positive attitude",
        "Ability to [[multitask]]",
        "[[Strong problem-solving skills]]",
        "[[Attention to detail]]",
    ),
    passes=(
        "Clear communication, spoken and written, in words that clients and the studio both understand",
        "Communication skills to explain a fault to people without training",
        "Attention to detail in contracts and invoices",
        "Attention to detail: you notice when a figure can’t be right",
        "Experience of leading a team of five",
        "Good at explaining plans to builders",
        "You solve problems with pumps and valves by yourself",
    ),
    part="must_haves",
)
