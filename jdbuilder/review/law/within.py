"""Which area lies in which."""

UNION = "EU"
MEMBERS = frozenset(
    (
        *("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE"),
        *("IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"),
    )
)
"""The countries of the European Union."""


def lies_in(part: str, area: str) -> bool:
    """Whether an area is a part of another: a city of its state, a state of its country, a member of the Union."""
    return part.startswith(f"{area}-") or (area == UNION and part in MEMBERS)
