"""Words that older tools stumble over mean something else in most ads; no rule on exclusion speaks of them."""

import pytest

from jdbuilder.library.library import Library
from jdbuilder.review.check import findings_of
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import rules

EXCLUDING = (
    *("ability-required", "ability-words", "age-coded", "age-limits", "citizenship", "class-signs", "culture-fit"),
    *("driving-licence", "gender-coded", "gendered-pronouns", "gendered-terms", "guys", "hero-words"),
    *("local-experience", "native-speaker", "own-car", "physical-demands", "spoken-skills", "unpaid"),
)
HARMLESS = (
    "Responsibilities: support, commit, connect, share and understand",
    "Competitive salary and childcare",
    "Keep tender documents on SharePoint.",
    "Raise the yield of the second line.",
    "Women and men of all backgrounds are welcome.",
    "Work with the lead developer and the support team.",
    "Your place on the scale is determined by your experience.",
    "Own the hero and category pages of the shop.",
    "Guru Nanak Academy is a school in Birmingham.",
    "Experience of Ninja Forms and WordPress",
    "Write user stories and man pages for our tools.",
    "You may live anywhere, the Isle of Man included.",
    "His Majesty’s Prison and Probation Service",
    "The ideal candidate has used HIS and PACS.",
    "A candidate who wants to further his or her career",
    "Deliver youth work for young people aged 11 to 19.",
    "You must be at least 21 years old.",
    "You must be over 25 years of age to drive our vans, for the insurance.",
    "No more than 2 years since your last first-aid course",
    "Mature trees are surveyed each autumn.",
    "A young and growing company",
    "Work with young offenders and their families.",
    "High-energy laser systems",
    "Fresh food counter assistant",
    "Native advertising and content",
    "English that is native or close to it, or level C2",
    "Bilingual or native Spanish",
    "Experience in Canadian law",
    "You must be eligible to work in the US without sponsorship.",
    "US citizens, green card holders and those authorised to work in the US",
    "A driving licence, as you visit patients at home",
    "Use of your own car, business mileage paid",
    "You own transport planning for the region.",
    "30 minutes of unpaid lunch",
    "We interview for values, not culture fit.",
    "Partner with the Ivy League of design schools.",
    "Lift and escalator engineer",
    "Inspect lifting equipment of up to 500 kg.",
    "You must be able to lift patients with a hoist.",
    "Ability to see the bigger picture",
    "You can stand up to senior people and walk customers through a contract.",
    "Stay fit and healthy with our gym.",
    "Crazy Horse Memorial",
    "Run double-blind studies and fit window blinds.",
    "Deaf awareness training",
    "Guy’s Hospital and Warner Bros.",
    "Ladies’ fashion buyer",
    "Waiter or waitress",
    "Test interfaces in Postman.",
    "Cloud-native services, React Native apps",
    "A Master’s degree and some master data",
    "Protect the shop from hackers and bad guys.",
)


@pytest.mark.parametrize("line", HARMLESS)
@pytest.mark.parametrize("part", ["responsibilities", "must_haves"])
def test_a_harmless_line_is_left_alone(library: Library, line: str, part: str) -> None:
    section = {part: (line,)}
    reading = Reading(ad("Studio Manager", {}, **section), library, DAY)
    assert [(rule, one.quote) for rule in EXCLUDING for one in findings_of(rules()[rule], reading)] == []


def test_the_same_words_in_their_bad_sense_are_found(library: Library) -> None:
    lines = ("You are a hero, a digital native and a fit and energetic person.", "He must be under 30 years old.")
    reading = Reading(ad(responsibilities=lines), library, DAY)
    found = {rule for rule in EXCLUDING for one in findings_of(rules()[rule], reading)}
    assert found == {"hero-words", "age-coded", "age-limits", "gendered-pronouns"}


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Handyman", {"gendered-terms"}),
        ("Sales Ninja", {"hero-words"}),
        ("Young Digital Native", {"age-coded"}),
        ("Salesman (m/w/d)", set()),
        ("Lead Developer (f/m/x)", set()),
        ("Technical Support Engineer", set()),
        ("Hero Product Manager", set()),
    ],
)
def test_titles_are_read_too(library: Library, title: str, found: set[str]) -> None:
    reading = Reading(ad(title), library, DAY)
    assert {rule for rule in EXCLUDING for one in findings_of(rules()[rule], reading)} == found
