"""The kinds of work that responsibilities are grouped by, so that one can tick work without reading titles."""

from collections.abc import Mapping
from typing import Literal

Area = Literal[
    "direction",
    "planning",
    "people",
    "money",
    "making",
    "supply",
    "customers",
    "market",
    "creative",
    "technology",
    "rules",
    "other",
]

AREAS: Mapping[Area, str] = {
    "planning": "Plans, schedules and projects",
    "people": "People and teams",
    "money": "Budgets and money",
    "making": "Making things, quality and efficiency",
    "supply": "Supplies, stock, sites and transport",
    "customers": "Customers and clients",
    "market": "Markets, brands and advertising",
    "creative": "Ideas and design",
    "technology": "Computers and networks",
    "direction": "Direction of the company",
    "rules": "Rules, safety and records",
    "other": "Other work",
}
