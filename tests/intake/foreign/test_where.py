"""A country is told by the signs of it in an ad."""

import pytest

from jdbuilder.intake.foreign import where


@pytest.mark.parametrize(
    ("text", "country", "dollars", "english"),
    [
        ("Austin, TX, with a 401(k)", "US", "USD", "en-US"),
        ("Halifax, Nova Scotia", "CA", "CAD", "en-CA"),
        ("$90,000 + super, Geelong VIC 3220", "AU", "AUD", "en-AU"),
        ("Auckland, New Zealand", "NZ", "NZD", "en-NZ"),
        ("£20,000, London", "GB", "USD", "en-GB"),
        ("Cork, Ireland", "IE", "USD", "en-IE"),
        ("WHAT DO YOU GET FROM US?", "", "USD", None),
        ("Bread for all", "", "USD", None),
        ("England or Ireland", "", "USD", None),
    ],
)
def test_a_country_gives_its_dollar_and_its_english(text: str, country: str, dollars: str, english: str | None) -> None:
    assert where.country(text) == country
    assert where.dollars(country) == dollars
    assert where.english(country) == english
