"""Small roles and duties to test with."""

from typing import Any

from jdbuilder.library.model import Responsibility, Role


def a_duty(name: str) -> Responsibility:
    return Responsibility(id=name, infinitive=f"{name} things", gerund=f"{name}ing things")


def a_role(**fields: Any) -> Role:
    return Role.model_validate(
        {
            "id": "tester",
            "title": "Tester",
            "setting": "laboratory",
            "family": "Tests",
            "summary": "Tests things.",
            "bonus": {"opening": "As a Tester …", "lead_in": "You’ll get to:"},
            "responsibilities": (a_duty("plan"),),
            **fields,
        }
    )


def doing(title: str, *duties: str) -> Role:
    """A role of that title with these duties."""
    return a_role(id=title.lower(), title=title, responsibilities=tuple(map(a_duty, duties)))
