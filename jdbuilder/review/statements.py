"""What isn't the writer's wording: statements on equal opportunity and accommodation, and headings of other ads."""

import re

_LONGEST_HEADING = 8
# Each alone says that a text is such a statement.
_SAYS = re.compile(
    r"equal(?:ity)?[ -]+(?:employment |and fair )?opportunit|\beeoc?\b|affirmative action|without regard to"
    r"|regardless of (?:\w+,? ){0,3}(?:race|colou?r|religion|sex|gender|age|national|ethnic|background|disab)"
    r"|protected (?:veteran|characteristic|class|status|categor|under)|reasonable (?:accommodation|adjustment)"
    r"|discriminat\w+ (?:on|against|based|because)|(?:not|never|without|against|of) discriminat",
    re.IGNORECASE,
)
# Two of these, of different kinds, say so together.
_GROUNDS = re.compile(
    r"\b(?:race|racial|colou?r|religio\w+|belief|creed|sexual orientation|gender(?: identity| expression)?|sex|age|ages"
    r"|national origin|nationality|ancestry|ethnic\w*|disabilit\w+|disabled|veterans?|marital status|pregnan\w+|genetic"
    r"|citizenship|lgbt\w*|minorit\w+|under-?represented|neurodivers\w+|backgrounds|diverse|diversity|inclusi\w+|women"
    r"|men|identit\w+|people of colou?r|social class|caring responsibilit\w+)\b",
    re.IGNORECASE,
)
_ENOUGH = 3


def is_statement(text: str) -> bool:
    """Whether a text speaks of equal opportunity or accommodation."""
    return bool(_SAYS.search(text)) or len({one.lower() for one in _GROUNDS.findall(text)}) >= _ENOUGH


def is_heading(text: str) -> bool:
    """Whether a line of an imported ad is rather a heading: a few words, in capitals or with a colon behind them."""
    words = text.split()
    return len(words) <= _LONGEST_HEADING and (text.rstrip().endswith(":") or text.upper() == text != text.lower())
