"""Where a sentence belongs that stands under no heading, told by the words that such sentences have."""

import re
from collections.abc import Collection, Sequence

from jdbuilder.library.model import SectionId

# Asked in this order, the first that is found decides.
_WORDS: tuple[tuple[SectionId, str], ...] = (
    (
        "equal_opportunity",
        r"equal(ity of)? (employment |and fair )?opportunit|without regard to|regardless of|discriminat|"
        r"protected veteran|(reasonable )?(accommodation|adjustment)s? (is|are|in|for|at|during|to|on|with|when)|"
        r"(need|require|request)s? (an? )?(reasonable )?(accommodation|adjustment)|"
        r"(welcome|encourage)s? applica(tions|nts) (from|of)|applications from (all|every|people|under)|"
        r"(all|every|diverse) backgrounds?|(are )?(strongly )?encouraged to apply|disability confident|"
        r"severely disabled|affirmative action|e-?verify",
    ),
    (
        "apply",
        r"\b(to|please|how to|you (can|may)) apply\b|^apply\b|apply (by|online|with|at|to|through|via|now|before|"
        r"using|on)|\bsend (us )?(your|a|an|the) .{0,40}(cv|resume|résumé|application|letter|portfolio|book|e-?mail)"
        r"|(e-?mail|forward|submit) (us )?(your|a|an) |(cv|resume|résumé|cover letter)s?\b.{0,60}"
        r"(@|to\b|by\b|read)|no cv|applications? (close|must|will|should|are|by|deadline|window|period)|closing date|"
        r"interviews? (will|are|is|take|process)|we interview|shortlist|contact .{2,60}(@|\d{4})|"
        r"apply (today|here|direct(ly)?)\b|"
        r"(call|ring|phone|text|write to|e-?mail) .{2,60}(@|\d{4})|look forward to (hearing|receiving|your)|"
        r"hear (back )?from us|get in touch",
    ),
    (
        "nice_to_haves",
        r"(is|are|as|be|would be) (an? )?(definite |big |real |strong |distinct )?(plus|asset|advantage|bonus|"
        r"advantageous|desirable|preferred|beneficial|welcome)\b|nice to have|\bdesirable\b|\bpreferred\b|ideally|"
        r"not essential|would help|bonus points|an advantage|von vorteil|not (a )?(must|required|necessary)",
    ),
    (
        "benefits",
        r"\bwe('|’)?(ll| will| can|)? ?(offer|provide|give you|pay you|cover|match)|(you|you('|’)ll|you will) "
        r"(get|receive|enjoy|earn|benefit)\b|in return|(paid|annual) (time off|leave|holiday|vacation)|"
        r"\bpto\b|401\(?k|pension|(health|dental|medical|life) (insurance|cover|plan|care|and|,)|"
        r"days?('|’)? (of )?(paid )?(holiday|leave|vacation)|salary|wage\b|\bpay (is|range|starts|of)|bonus\b|"
        r"superannuation|per (annum|hour)|an hour\b|a year\b.{0,40}[$€£]|[$€£]\s?\d",
    ),
    (
        "must_haves",
        r"\b(degree|diploma|bachelor|master|qualification|certifi(ed|cate|cation)|licen[cs]e)\b|"
        r"\bexperienced? (with|in|of|as|on|using|working|managing|leading|running|is|from)|years?('|’)? (of )?"
        r"(relevant |professional |proven |work )?experience|(you|candidates?|applicants?|the (person|candidate)) "
        r"(must|need|have|has|are|bring|possess|should|know|hold|enjoy|speak|like|can|understand)\b|"
        r"you('|’)(ve|re|ll need|ll have|ll bring)\b|required|requirement|ability to|able to|knowledge of|"
        r"proficien|fluen(t|cy)|familiar(ity)? with|skills?\b|understanding of|must (be|have)|background in|"
        r"matters? (more|most)|looking for (somebody|someone|a person)",
    ),
    (
        "responsibilities",
        r"\byou('|’)?( will|ll| would|d| get to| are going to|r (job|role|task|day|mission|work) )\b|"
        r"\b(this|the) (role|position|job|manager|post ?holder|person) (will|is responsible|involves|includes|"
        r"plans?|runs?|leads?|oversees?|reports|entails)|responsible for|duties|tasks include|"
        r"^(manage|lead|plan|develop|prepare|support|ensure|coordinate|oversee|maintain|write|create|design|monitor|"
        r"review|track|run|build|train|supervise|assist|keep|organi[sz]e|deliver|analy[sz]e|negotiate|order|"
        r"schedule|supervis|recruit|handle|report|work|provide|drive|own|help|set|make|check|act|serve|take|"
        r"(manag|lead|plann|develop|prepar|support|ensur|coordinat|oversee|maintain|writ|creat|design|monitor|"
        r"review|track|runn|build|train|supervis|assist|keep|organi[sz])ing)\b",
    ),
    (
        "environment",
        r"\b(you('|’)ll|you will|you) (work|be based|report|travel|sit|join a team)\b|(based|located) (in|at) our|"
        r"reports? to|office|night shift|weekends|on call|travel",
    ),
    (
        "about",
        r"^(we|our (company|team|studio|agency|mission))\b|(was|were) founded|since (19|20)\d\d|employees|"
        r"has been \w+ing|\bacting as an? employment (agency|business)|"
        r"\b(is|are) an? (\S+ ){0,6}(company|agency|studio|firm|charity|manufacturer|start-?up|"
        r"hospital|family business|business|school|university|council|maker|provider)",
    ),
)
_PATTERNS = {section: re.compile(words, re.IGNORECASE) for section, words in _WORDS}
# What these say is plain enough to count under another section's heading, too.
_PLAIN_ANYWHERE: tuple[SectionId, ...] = ("equal_opportunity",)
_ADDRESS = re.compile(
    r"(apply|send|e-?mail|write|cv|resume|portfolio|application).{0,120}[\w.+-]+@[\w.-]+|^(to|please) apply\b|"
    r"\bapplications? (window|period|deadline|close)|^closing date",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:we|our|all|every\w*|this|that|these|it|if|they|no)\b", re.IGNORECASE)
_CONCRETE = re.compile(
    r"\b(?:pensions?|insurance|holidays?|vacation|paid|salar\w+|401|bonus\w*|dental|cv|résumé|resume)\b|[$€£]\d",
    re.IGNORECASE,
)
"""What begins another subject even in the midst of a statement."""
_HELP = re.compile(r"(reasonable|need|require|request) (an? )?(reasonable )?(accommodation|adjustment)", re.IGNORECASE)
"""An offer of help to apply, which has an address as applying has."""


def told(sentence: str, among: Collection[SectionId] = ()) -> SectionId | None:
    """The section that a sentence's words tell of, of those given or of all; None where they tell of none."""
    asked = (section for section in _PATTERNS if not among or section in among)
    return next((section for section in asked if _PATTERNS[section].search(sentence)), None)


def statement(sentences: Sequence[str]) -> frozenset[int]:
    """Which sentences of a paragraph make one statement of equal opportunity, by number.

    Those between two that are plainly of it go with them, and those after the first one that go on with its subject.
    """
    plain = [number for number, one in enumerate(sentences) if told_anywhere(one) == "equal_opportunity"]
    if not plain:
        return frozenset()
    end = plain[-1] + 1
    while plain[0] == 0 and end < len(sentences) and _goes_on(sentences[end]):
        end += 1
    within = (number for number in range(plain[0], end) if not _is_else(sentences[number]))
    return frozenset((*plain, *within))


def _goes_on(sentence: str) -> bool:
    return bool(_GOES_ON.match(sentence)) and not _is_else(sentence) and told(sentence, {"apply"}) is None


def _is_else(sentence: str) -> bool:
    return bool(_CONCRETE.search(sentence)) or told_anywhere(sentence) == "apply"


def told_anywhere(sentence: str) -> SectionId | None:
    """The section of a sentence that can be told under any heading: a statement of fixed words, how to apply."""
    if _HELP.search(sentence):
        return "equal_opportunity"
    if _ADDRESS.search(sentence):
        return "apply"
    return next((section for section in _PLAIN_ANYWHERE if _PATTERNS[section].search(sentence)), None)
