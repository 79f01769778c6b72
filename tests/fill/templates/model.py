"""What a template of the corpus says of itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from jdbuilder.fill.model import Form, Value, Words, key

DOCUMENT = "word/document.xml"
NUMBERING = "word/numbering.xml"
_FORMS: Mapping[str, Form] = {
    "<": "angle",
    "＜": "angle",
    "‹": "angle",
    "«": "guillemets",
    "{": "braces",
    "$": "braces",
    "[": "brackets",
}


@dataclass(frozen=True)
class Held:
    """A marker that a template holds.

    Attributes:
        shown: what a person sees of it, whole: '<company XXX>', or the result of a field.
        name: the words by which it is known.
        where: a word that is said of its place: 'body', 'table', 'header', 'footer', 'text box', 'footnote' …
    """

    shown: str
    name: str
    where: str = "body"
    form: Form = "angle"

    @property
    def key(self) -> str:
        return key(self.name)


def held(shown: str, where: str = "body", *, name: str = "", form: Form | None = None) -> Held:
    """A marker that is typed; its name are its words, unless another is given."""
    words = shown.strip("<>＜＞‹›«»{}$[]［］｛｝\u00ad ").removesuffix("XXX").strip()
    return Held(shown, name or words, where, form or _FORMS[shown[0]])


@dataclass(frozen=True, eq=False)
class Template:
    """One template: how it is made, what it holds, what is put there, and what becomes of it.

    Attributes:
        writer: which program writes files like it.
        holds: its markers; those of the body in reading order.
        values: what is put at the markers, by their names; a marker without a value stays as it stands.
        became: by a paragraph's whole text, the paragraphs that stand in its place afterwards. Where nothing is said
            of a paragraph, each marker in it has its words put in its place, and all else stays.
        turned: instead, all paragraphs of a part by its name, in order, where rows come and go.
        touched: the parts that may change, and must.
        lists: texts of paragraphs that are items of a list afterwards.
        begin: of these, some that each begin a list of their own.
        numbering: whether a list may have to be defined, or begun anew: in numbering.xml, and what leads to it.
        copies: whether rows or paragraphs are copied or the part is written anew, so that bytes can't be compared.
        wears: what the markup of each new paragraph says, since the marker's said so.
    """

    name: str
    writer: str
    make: Callable[[], bytes]
    holds: tuple[Held, ...]
    values: Mapping[str, Value]
    became: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    turned: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    touched: frozenset[str] = frozenset({DOCUMENT})
    lists: tuple[str, ...] = ()
    begin: tuple[str, ...] = ()
    numbering: bool = False
    copies: bool = False
    wears: tuple[str, ...] = ()

    def put(self) -> Mapping[str, Value]:
        """The values by their keys, as filling takes them."""
        return {key(name): value for name, value in self.values.items()}

    def expected(self, text: str) -> tuple[str, ...]:
        """What becomes of a paragraph of that text."""
        if text in self.became:
            return self.became[text]
        put = self.put()
        for one in sorted(self.holds, key=lambda one: -len(one.shown)):
            value = put.get(one.key)
            if isinstance(value, Words):
                text = text.replace(one.shown, value.text)
        return (text,)
