"""Which of our sections a heading of a foreign ad means, by its words; English, with some German and French."""

import re
from collections.abc import Mapping

from jdbuilder.library.model import SectionId
from jdbuilder.placeholders import placeholder
from jdbuilder.posting.facts import COMPANY
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.text import clean_line

LONGEST = 12
"""A heading of more words is a sentence."""
_LONGEST_PLAIN = 6
_LONGEST_QUESTION = 10
_LONGEST_LEAD = 8

# Asked in this order, the first that is found decides; so what is narrow stands before what is wide.
_WORDS: tuple[tuple[SectionId, str], ...] = (
    (
        "equal_opportunity",
        r"equal (employment )?opportunit(y|ies)( employer| statement)?|"
        r"equal|equality|eeoc?|aap|diversity|inclusion|inclusive|non ?discrimination|discrimination|accommodations?|"
        r"accessibility|reasonable adjustments?|adjustments|affirmative action|disclaimers?|legal notice|"
        r"safeguarding|background checks?|chancengleichheit|gleichstellung|égalité|diversité|vielfalt|belonging|"
        r"veterans?|fair chance|data protection|privacy",
    ),
    (
        "nice_to_haves",
        r"nice to ?haves?|good to have|desirables?|desired|preferred|preferably|preferences?|bonus points?|pluses|"
        r"(is|are|as|a|big|also|definite|un) plus|"
        r"advantages?|advantageous|assets?|beneficial|optional|ideally|not essential|also welcome|but welcome|"
        r"(also|even) (better|great|good|nice|like|love)|we d (also )?(love|like)|"
        r"highly regarded|well regarded|would (help|be (great|nice|good|handy|useful|helpful|an? \w+))|"
        r"would also|might also|may also|could also|(what )?else would|extra credit|brownie points|icing|"
        r"set you apart|stand out|impress us|additional (skills|experience|qualifications|criteria)|"
        r"not a must|von vorteil|wünschenswert|pluspunkte|atouts?|souhaitée?s?|serait un plus",
    ),
    (
        "metrics",
        r"success(es)? (is|will be|looks|look|measures?|metrics|in)|succeed in|(measures?|metrics|signs|picture) of "
        r"success|(measure|define|judge|track)s? success|success|kpis?|key performance|performance (measures?|metrics|"
        r"indicators|goals|standards)|metrics|"
        r"how (we|you|your|it|success).*(measure|measured|judge|judged|working|going)|"
        r"(we|you) ll know|targets|okrs?|key results|outcomes|milestones|(in|within|after) (your|the) first "
        r"\w+( \w+)?|(first|by) (30|60|90|six|three|twelve|year|month)\b.*|erfolg|objectifs",
    ),
    (
        "apply",
        r"appl(y|ying|ications?|icants?)|how (to|do (i|you)) (get|join|reach|contact|find|write)( \w+)*|next steps?|"
        r"what happens (next|now|then)|contacts?|get in touch|interested|(sparked|caught|raised) your (interest|"
        r"attention)|questions|enquir(y|ies)|inquir(y|ies)|(recruitment|hiring|interview|selection) (process|"
        r"procedure|steps|timeline)|how we (hire|recruit)|(the |our )?process|"
        r"interviews?|sound (like you|good|interesting)|ready to (join|start|apply)|where to write|write to us|"
        r"send (us|your)|closing date|deadline|submission|to be considered|over to you|"
        r"bewerb(ung|en|ungsprozess)|kontakt|ansprechpartner(in)?|interesse|postule[rz]|candidatures?|comment postuler|"
        r"reach us|join us|join our team",
    ),
    (
        "benefits",
        r"benefits?|perks?|rewards?|(we|we ll|we can|can|do we|company) (offer|give|provide)s?( you)?|(our|the|"
        r"your) offer|on offer|in it for (you|me)|remuneration|compensation|salary|pay|package|wages?|in return|"
        r"(what|why) (you|do you|will you|you ll|you will) (get|receive|gain|earn|can expect|enjoy|love).*|"
        r"(you|you ll|you will|you can) (get|receive|enjoy|expect)|what we have for you|"
        r"why (us|you ll love|join|work|choose|be)( .*)?|why [a-z]+( [a-z]+)?|reasons to( .*)?|"
        r"look(ing)? after you|wellbeing|wellness|advantages of working|"
        r"goodies|good stuff|wir bieten|das bieten wir|unser angebot|unsere benefits|deine vorteile|ihre vorteile|"
        r"nous offrons|nous vous offrons|avantages|ce que nous offrons|rémunération",
    ),
    (
        "environment",
        r"work(ing)? (environment|conditions|pattern|hours|schedule|arrangements?|place)|workplace|physical( "
        r"(demands|requirements|effort))?|conditions of (employment|work)|(life|working) (at|with|for|here)( .*)?|"
        r"reporting (lines?|structure)",
    ),
    (
        "opening",
        r"(about|summary of|overview of|introduction to) (the|this) (role|job|position|opportunity|vacancy|post)|"
        r"(job|role|position|vacancy|general|executive) (details|summary|overview|purpose|description|profile|"
        r"introduction|objective|statement)|(purpose|summary|description|objective) of (the )?(role|job|position|post)|"
        r"summary|overview|introduction|the (opportunity|challenge|vacancy|post|position|short version|gist)|"
        r"in (short|brief|a nutshell)|hello|welcome|hi there|tl ?dr|purpose|why (this|the) (role|job|position)( \w+)*|"
        r"at a glance|der job|die stelle|le poste|description du poste",
    ),
    (
        "responsibilities",
        r"responsibilit(y|ies)|responsible for|dut(y|ies)|accountabilit(y|ies)|accountable for|tasks?|functions?|"
        r"day to day|day job|(a |your )?(typical |average )?(day|week)( in the life)?( .*)?|"
        r"(you|you ll|you will|will you|would you|you d) (do|be|get to|own|work on|spend|be doing|tackle|drive|"
        r"lead|deliver|make|handle|run)( .*)?|(this|the) (role|job|position|work) (involves?|includes?|entails?|is|"
        r"will|requires you)( .*)?|in this (role|job|position)( .*)?|as (a|an|our) .*|"
        r"(role|job|work|mission|impact|remit|scope|contribution|challenges?|tasks|assignment)|"
        r"what (the|this) (job|role|work|position) (is|involves|includes)( .*)?|"
        r"(key|main|principal|primary) (areas|activities|tasks|deliverables|objectives|elements)|activities|"
        r"aufgaben|aufgabengebiet|aufgabenbereich|tätigkeiten|das (machst|tust) du|das erwartet dich|das erwartet sie|"
        r"missions?|vos missions|tâches|ce que vous ferez|what you ll do",
    ),
    (
        "must_haves",
        r"requirements?|required|must ?haves?|musts|qualifications?|qualified|qualities|skills?|skillset|"
        r"competenc(y|e|ies|es)|criteria|experience|experiences|knowledge|abilities|education|credentials|licen[cs]es?|"
        r"certifications?|essentials?|eligibility|minimum|prerequisites|expectations|person specification|"
        r"(the |our |your )?(ideal |right |successful |perfect )?(person|candidate|applicant)|(candidate|person|"
        r"applicant) profile|your (profile|background|toolkit|strengths|story|superpowers|talents?|experience)|"
        r"profile?|profil|about you|who (you are|are you|we re looking for|we are looking for|we need|we want)|"
        r"(are|is (this|that)|could this be|do you) you|you (are|have|bring|need|know|ll need|ll bring|ll have|must|"
        r"should|will need|will bring|will have|should have|possess)( .*)?|(to be|you) successful( .*)?|"
        r"(we|we re|we are|do we|are we|us) (need|ask|require|expect|seek|want|looking for|hope|look for|seeking|value|"
        r"hoping)( .*)?|looking for|need(s|ed)?|bring( .*)?|^(that s |this is |and )?you$|"
        r"(fit|match|right for you|apply) if( .*)?|thrive( .*)?|"
        r"anforderungen|(ihr|dein|das) profil|das bring(st|en) (du|sie) mit|du bringst mit|sie bringen mit|"
        r"qualifikation(en)?|voraussetzungen|votre profil|profil recherché|compétences|vous avez|vous êtes",
    ),
    (
        "about",
        r"^(that s |this is |and )?us$|"
        r"about( (us|our .*|the (company|team|organi[sz]ation|agency|studio|hospital|firm|business|employer|client|"
        r"brand|group|school|university|council|department|branch|shop|practice)))?|who (we are|are we|is .*)|"
        r"(our|the) (company|story|mission|values|studio|vision|purpose|history|organi[sz]ation|business|client|"
        r"agency|firm|home|practice|school|hospital|employer)|company|company (profile|overview|description|"
        r"background|information)|employer|meet .*|what we do|we are|mission|values|introducing .*|"
        r"über uns|wir sind|wer wir sind|das sind wir|das unternehmen|qui sommes nous|à propos( de .*)?|"
        r"l entreprise|notre (entreprise|société)",
    ),
    (
        "environment",
        r"environment|setting|conditions|where you (ll|will)( .*)?|(your|our|the) (team|colleagues|office|schedule|"
        r"location|culture)|culture|travel|hours|shifts?|schedule|location|hybrid|remote|reporting( to)?|reports to|"
        r"team|arbeitsumfeld|arbeitsort|dein team|ihr team|cadre de travail|environnement",
    ),
)
_PATTERNS = tuple((section, re.compile(rf"\b(?:{words})\b")) for section, words in _WORDS)
_COMPANY = placeholder(COMPANY.placeholder)
_OURS: Mapping[str, SectionId] = {
    heading.casefold(): section.id
    for section in SECTIONS
    if section.heading
    for heading in (section.heading, section.heading.replace(_COMPANY, "us"))
}
"""Our own, which need no guessing."""
_SEVERAL = re.compile(r"\s+(?:and|und|et|&|\+)\s+|\s*/\s*")
_FILLING = re.compile(
    r"\b(?:the|our|your|key|main|general|other|a|an|and|more|some|job|of|it|is|s|what|how|who|why|to|for|do|we|you|full|"
    r"details?|information|points?|person|list|include|includes|including|will|following|further|any|essential)\b"
)
_ADDRESS = re.compile(r"://|@")
_ASKS = re.compile(r"(?:here s |this is |and )?(?:what|how|who|why|where)\b")
_I = re.compile(r"\b(do|will|would|can|could|should|must) i\b")
"""What a heading has the reader ask: 'What do I get?'."""
_PUNCTUATION = re.compile(r"[^\w&+/]+")


def recognised(heading: str) -> tuple[SectionId, ...]:
    """The sections that a heading means: mostly one, two where it says both, none where it is unknown."""
    if own := ours(heading):
        return (own,)
    said = _plain(heading)
    if len(said.split()) > LONGEST:
        return ()
    parts = _SEVERAL.split(said)
    each = [found for part in parts if (found := _section(part))]
    if len(parts) == 2 and len(set(each)) == 2:
        return tuple(each)
    found = _section(said)
    return (found,) if found else ()


def ours(heading: str) -> SectionId | None:
    """The section that a heading of our own, word for word, stands over."""
    return _OURS.get(clean_line(heading).casefold())


def is_plain_heading(text: str) -> bool:
    """Whether a line that doesn't look like a heading is one all the same: it says what a heading says and no more."""
    said = _plain(text)
    if _section(said) is None or _ADDRESS.search(text) or text.endswith((".", ",", ";", "!")):
        return False
    if _ASKS.match(said):
        return len(said.split()) <= _LONGEST_QUESTION and not text.endswith("?")
    rest = said
    for _, pattern in _PATTERNS:
        rest = pattern.sub("", rest)
    return len(said.split()) <= _LONGEST_PLAIN and not _FILLING.sub("", rest).strip()


def leads(text: str) -> bool:
    """Whether a line before a list is its heading: short, no sentence, and it says what a heading says."""
    is_sentence = text.endswith((".", ",", ";", "!")) or ". " in text or _ADDRESS.search(text)
    return not is_sentence and len(text.split()) <= _LONGEST_LEAD and bool(recognised(text))


def is_question(text: str) -> bool:
    """Whether a line is a short question that says what a heading says: 'What will you be doing?'."""
    return text.endswith("?") and len(text.split()) <= _LONGEST_QUESTION and bool(recognised(text))


def _section(said: str) -> SectionId | None:
    return next((section for section, pattern in _PATTERNS if pattern.search(said)), None)


def _plain(heading: str) -> str:
    return _I.sub(r"\1 you", _PUNCTUATION.sub(" ", clean_line(heading).casefold()).strip())
