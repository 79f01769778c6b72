"""Statements on equal opportunity are known as such, however they are worded; ordinary duties aren't."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.review.statements import is_heading, is_statement, stated

STATEMENTS = (
    "Hartley Tools is an equal opportunity employer.",
    "We’re an Equal Opportunities Employer and mean it.",
    "EEO/AA employer, disabled and veterans included.",
    "EOE M/F/D/V",
    "All qualified applicants will receive consideration without regard to race, color, religion or national origin.",
    "We hire regardless of gender, age or origin.",
    "We want the best people, irrespective of background, belief or identity.",
    "We don’t discriminate on the basis of race, religion, colour, sex or age.",
    "Hiring decisions are never made because of age, race or disability.",
    "Discrimination has no place in our workshop.",
    "This employer takes part in E-Verify.",
    "We consider qualified applicants with arrest and conviction records, as the Fair Chance Act asks.",
    "A criminal record is no bar to joining us; we look at each case.",
    "We make reasonable adjustments for disabled candidates.",
    "If you need an accommodation to apply, write to Kim.",
    "Should you need any adjustments for the interview, let us know.",
    "Please tell us if you need support during the recruitment process.",
    "Need help with this? We can arrange assistance with the application, by telephone too.",
    "We celebrate difference, and our teams are better for it.",
    "All backgrounds welcome.",
    "We welcome people from all walks of life.",
    "We particularly welcome applications from women and from minority ethnic groups, who are few in our trade.",
    "Women and men of all backgrounds are invited to apply.",
    "We strongly encourage women, people of colour and veterans to apply.",
    "People with disabilities are encouraged to apply.",
    "Our team is made of women and men of every background, age and faith.",
    "As a Disability Confident employer we offer a guaranteed interview.",
    "We are proud holders of the Two Ticks mark.",
    "We act under the Equality Act 2010.",
    "Applicants have rights under federal law; see the EEOC’s poster.",
    "As a federal contractor we follow Section 503 and VEVRAA.",
    "Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt.",
    "Wir freuen uns über Bewerbungen unabhängig von Geschlecht, Alter und Herkunft.",
    "We are committed to building a diverse team.",
    "We are committed to creating an inclusive place to work for everyone.",
    "Diversity, equity and inclusion are part of how we hire.",
    "Diversity & Inclusion",
    "Our commitment to equality, diversity and inclusion",
    "Bring your whole self to work.",
    "You belong here: be yourself.",
    "Studies show that women are less likely to apply unless they are sure.",
    "Don’t meet every requirement? Apply all the same.",
    "You don’t have to tick all the boxes to write to us.",
    "If you don’t match 100% of the list, please apply anyway.",
    "We take applications from people of any age, religion or sexual orientation.",
    "Whatever your background, we would like to hear from you.",
    "No matter who you are or whom you love, you can work here.",
    "Under-represented groups in engineering are warmly invited.",
    "Visa status makes no difference: we look at candidates regardless of citizenship.",
    "Protected veterans and people with disabilities may ask for help.",
    "Race, colour, creed, sex, marital status, pregnancy: none of it matters to us.",
    "This post has a genuine occupational requirement: it is open to women only, Schedule 9 of the Equality Act.",
    "We are an inclusive employer.",
    "We value the differences that people bring.",
    "We strive to be as diverse as the city that we serve.",
    "The work is open to neurodivergent applicants and to carers; tell us about your caring responsibilities.",
    "We are an Employment Equity employer; Indigenous people and visible minorities are asked to say so.",
    "LGBTQ+ friendly workplace",
    "Our Stonewall ranking matters to us.",
    "Fenwick & Marsh welcomes applications from everyone, whatever their background.",
    "Our workforce reflects the towns that we build in.",
    "Everybody is welcome here; who you love is your own affair.",
    "Hiring is based on merit, and nobody is put at a disadvantage.",
    "Tell us of your access requirements before the interview.",
    "Veterans and carers are encouraged to apply.",
    "We strongly encourage people from marginalised groups.",
    "Lifting up to 20 kg, with or without accommodation",
    "If you are a candidate with a disability, we promise fair treatment.",
    "Bewerbungen von Frauen sind ausdrücklich erwünscht.",
    "Would you like us to do anything differently during the application process?",
    "Ask us for this page in an alternative format.",
    "Our shop is free of harassment.",
    "We do not tolerate bullying or harassment.",
)
ORDINARY = (
    "Manage a diverse portfolio of clients.",
    "Lead diverse projects from brief to delivery.",
    "Design inclusive playgrounds with the city’s architects.",
    "A diverse range of tasks awaits you.",
    "A welcoming studio in the middle of Leeds",
    "Welcome visitors and answer the telephone.",
    "Support the hiring team with interviews.",
    "Support customers through the whole project.",
    "Analyse sales by age and gender.",
    "Arrange travel and accommodation for the crew.",
    "Benefits: pension, travel allowance and accommodation",
    "Make the adjustments that the machine needs.",
    "Match colours for print and screen.",
    "You have a background in finance.",
    "Check every box before it leaves the depot.",
    "Equal pay reports are part of the job.",
    "Women’s wear designer with an eye for colour",
    "Write copy that people of our readers’ age enjoy.",
    "Meet all deadlines of the season.",
    "Keep the discriminating reader in mind.",
    "An opportunity to grow with the company",
    "Respect the budget and its limits.",
    "Valued clients call you first.",
    "Value engineering of different materials",
    "You must have the right to work in the United Kingdom.",
    "Encourage your team to speak up.",
    "Young, dynamic team seeks recent graduates.",
    "Applications by e-mail, please, by 3 May.",
    "Protected time to learn every Friday",
    "Reasonable hours and no night work",
    "A criminal background check comes before the first day.",
    "If you meet all requirements, we would like to hear from you.",
    "Recent graduates are encouraged to apply.",
    "A background in business and several product launches",
    "You investigate harassment and must be a native English speaker.",
    "You look into claims of harassment at our sites.",
    "Applicants must be of our faith, under 30 years of age and without a disability.",
    "You learn to be yourself on a stage and carry a show.",
)


@pytest.mark.parametrize("text", STATEMENTS)
def test_a_statement_is_one(text: str) -> None:
    assert is_statement(text)
    assert is_statement(text.upper()) or "ä" in text


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_line_is_none(text: str) -> None:
    assert not is_statement(text)


def kept(*texts: str) -> list[list[str]]:
    """What each line says of equal opportunity."""
    found = zip(texts, stated(texts), strict=True)
    return [[text[one.start : one.end].strip() for one in spans] for text, spans in found]


def test_the_lines_beside_a_statement_belong_to_it_where_they_go_on_with_it() -> None:
    texts = (
        "Plan the week with the team.",
        "Our workplace has women in every department.",
        "We decide without regard to:",
        "Race",
        "Sexual orientation",
        "Age, or",
        "any disability",
        "Plan the year, too.",
        "Diverse clients",
    )
    assert [bool(one) for one in stated(texts)] == [False, *[True] * 6, False, False]
    assert stated(()) == ()


def test_what_goes_on_with_a_statement_is_not_gone_on_with_itself() -> None:
    said = "We are an equal opportunity employer."
    assert kept(said, "A welcoming kitchen", "Diverse menus") == [[said], ["A welcoming kitchen"], []]


@pytest.mark.parametrize(
    "demand",
    [
        "Young men and women only, under 30 years old.",
        "Status: native English speakers only by law.",
        "Able-bodied men wanted.",
        "Diverse people under 30 years.",
        "Every age and gender, if under 30 years old.",
    ],
)
def test_a_demand_beside_a_statement_is_none_of_it(demand: str) -> None:
    said = "We are an equal opportunity employer."
    assert kept(said, demand) == kept(demand, said)[::-1] == [[said], []]
    assert kept(f"{said} {demand}") == kept(f"{demand} {said}") == [[said]]
    assert kept(said, demand, demand)[1:] == [[], []]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We value diversity of thought. You must be able-bodied.", ["We value diversity of thought."]),
        ("We are an equal opportunity employer looking for a young chef.", ["We are an equal opportunity employer"]),
        ("We’re an equal opportunity employer that is hiring a hero.", ["We’re an equal opportunity employer that is"]),
        ("We are an EEO employer; you must be a hero.", ["We are an EEO employer;"]),
        (
            "We are an equal opportunity employer seeking people of any age, race and gender.",
            ["We are an equal opportunity employer", "seeking people of any age, race and gender."],
        ),
    ],
)
def test_a_line_is_a_statement_by_its_sentences(text: str, said: list[str]) -> None:
    assert kept(text) == [said]


@given(st.lists(st.text(max_size=40) | st.sampled_from(STATEMENTS), max_size=5))
def test_each_line_has_its_answer(texts: list[str]) -> None:
    found = stated(texts)
    assert len(found) == len(texts)
    assert all(one for one, text in zip(found, texts, strict=True) if text in STATEMENTS)
    for text, spans in zip(texts, found, strict=True):
        assert all(0 <= one.start < one.end <= len(text) for one in spans)


@pytest.mark.parametrize(
    "piece",
    [
        "value a b c ",
        "all a a ",
        "applicant a, ",
        "regardless of a ",
        "-",
        "commit’s-",
        "a",
        "age, ",
        "employer, who is ",
        "age. ",
    ],
)
def test_no_text_makes_the_reading_of_statements_stall(piece: str) -> None:
    begun = process_time()
    text = piece * (20_000 // len(piece))
    is_statement(text)
    stated((text, *[piece] * 2_000))
    assert process_time() - begun < 0.5


def test_headings_of_other_ads_are_known() -> None:
    assert is_heading("About the role:")
    assert is_heading("WHAT YOU DO")
    assert not is_heading("Plan the week.")
    assert not is_heading("2026")
    assert not is_heading("One two three four five six seven eight nine:")
