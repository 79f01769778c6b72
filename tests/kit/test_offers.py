"""A kit's texts as snippets."""

from jdbuilder.kit.model import Kit
from jdbuilder.kit.offers import offers, snippet_id


def test_an_empty_kit_offers_nothing() -> None:
    assert offers(Kit(company="Acme", accent="#000")) == ()


def test_each_section_with_texts_has_its_offers_ticked() -> None:
    kit = Kit(about=("Who we are.",), equal_opportunity=("All welcome.", "Just ask."))
    found = {shared.section: shared.snippets for shared in offers(kit)}
    assert {section: [one.text for one in snippets] for section, snippets in found.items()} == {
        "about": ["Who we are."],
        "equal_opportunity": ["All welcome.", "Just ask."],
    }
    assert all(one.default and not one.locked for snippets in found.values() for one in snippets)


def test_an_id_is_the_same_as_long_as_the_text_is() -> None:
    assert snippet_id("Leave") == snippet_id("Leave") != snippet_id("leave")
    before, after = (offers(Kit(benefits=texts))[0].snippets for texts in (("A", "B"), ("B", "C", "A")))
    assert {one.text: one.id for one in before}.items() <= {one.text: one.id for one in after}.items()
    assert all(one.id.startswith("kit-") for one in after)
