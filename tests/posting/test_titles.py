"""What of a title is no name of a job."""

from typing import Any

import pytest

from jdbuilder.posting import titles
from jdbuilder.posting.model import Posting


def of(title: str, **facts: Any) -> Posting:
    return Posting.model_validate({"title": title, "facts": facts})


@pytest.mark.parametrize(
    ("title", "kept", "taken"),
    [
        ("Production Manager – Berlin – €50k", "Production Manager", ["Berlin", "€50k"]),
        ("Production Manager | 45,000 – 60,000 EUR a year", "Production Manager", ["45,000", "60,000 EUR a year"]),
        ("Manager €45,000 – €60,000 a year", "Manager", ["€60,000 a year", "€45,000"]),
        ("Hiring now! Production Manager ★★ $20/hr", "Production Manager", ["★★", "Hiring now", "$20/hr"]),
        ("Production Manager - Acme & Co", "Production Manager", ["Acme & Co"]),
        ("Production Manager at Acme & Co", "Production Manager", ["at Acme & Co"]),
        ("Production Manager in Berlin, Germany", "Production Manager", ["Germany", "in Berlin"]),
        ("Manager (Berlin, nights)", "Manager (nights)", ["Berlin"]),
        ("Manager, Operations (full-time)", "Manager, Operations", ["full-time"]),
        ("Developer, Remote", "Developer", ["Remote"]),
        ("R&D Manager | REF-1234", "R&D Manager", ["REF-1234"]),
        ("Driver (R20441), req 123", "Driver", ["R20441", "req 123"]),
        ("Captain (A320)", "Captain (A320)", []),
        ("Internship (Advertising)", "Internship (Advertising)", []),
        ("Manager 🎨 #hiring", "Manager hiring", ["🎨", "#"]),
        ("Production Manager – PM/7", "Production Manager", ["PM/7"]),
        ("Designer — $50k-60k + bonus", "Designer", ["$50k-60k + bonus"]),
        ("Designer $50k-60k/year + bonus & equity", "Designer", ["$50k-60k/year + bonus & equity"]),
        ("Designer €50k Benefits", "Designer", ["€50k Benefits"]),
        ("Designer | up to €60,000 plus commission", "Designer", ["up to €60,000 plus commission"]),
        ("Driver (CDL) + $5,000 sign-on bonus", "Driver (CDL)", ["+ $5,000 sign-on bonus"]),
        ("$20 Benefits Manager", "Benefits Manager", ["$20"]),
        ("*Lead* _Designer_", "Lead Designer", ["*", "_"]),
        ("**Lead Designer**", "Lead Designer", ["**"]),
        ("Senior Designer #urgent#", "Senior Designer urgent", ["#"]),
        ("Chef - £14.50ph", "Chef", ["£14.50ph"]),
        ("IT Specialist – to £34k + bonus", "IT Specialist", ["to £34k + bonus"]),
        ("Project Manager – permanent, 80–100 %", "Project Manager", ["permanent", "80–100 %"]),
        ("Sales Exec – earn up to £80k!!!", "Sales Exec", ["earn up to £80k"]),
        ("Sales Exec earn up to £80k", "Sales Exec", ["earn up to £80k"]),
        ("Sales Exec £40k OTE uncapped", "Sales Exec", ["£40k OTE uncapped"]),
        ("Sales Exec (OTE £60k uncapped)", "Sales Exec", ["OTE £60k uncapped"]),
        ("Earn $900 your first week – Driver", "Driver", ["Earn $900 your first week"]),
        ("Analyst (circa £50k) – ASAP", "Analyst", ["circa £50k", "ASAP"]),
        ("Night shift – £15/h Warehouse Operative", "Night shift – Warehouse Operative", ["£15/h"]),
        ("Developer, Hybrid", "Developer", ["Hybrid"]),
        ("Developer, Hybrid, Berlin", "Developer", ["Hybrid", "Berlin"]),
    ],
)
def test_what_is_no_name_of_a_job_is_taken_out(title: str, kept: str, taken: list[str]) -> None:
    facts = {"place": "Berlin, Germany", "company": "Acme & Co", "reference": "PM/7"}
    cleaned = titles.clean(of(title, **facts))
    assert cleaned.title == kept
    assert sorted(said for _, said in cleaned.taken) == sorted(taken)


def test_a_mark_of_gender_stays_in_remote_work_that_may_be_done_there() -> None:
    assert titles.clean(of("Manager (m/f/d)", place="Germany", workplace="remote")).taken == ()


def test_a_mark_of_gender_is_kept_anywhere_for_who_asks() -> None:
    assert titles.clean(of("Manager (m/f/d) – Remote"), {titles.GENDER}).title == "Manager (m/f/d)"
    assert titles.clean(of("Manager (m/f/d) – Remote")).title == "Manager"


def test_a_country_behind_the_place_goes_with_it() -> None:
    for place in ("Leeds", "Leeds, UK"):
        leeds = of("Care Assistant - Leeds, United Kingdom", place=place)
        assert titles.clean(leeds).title == "Care Assistant"
    named = of("Care Assistant, Norway", place="Leeds")
    assert titles.clean(named).title == "Care Assistant, Norway"
