"""Collects one named object from every module of a package, or takes it from one: the only magic in the project."""

import importlib
import os


def collect(package: str, name: str) -> dict[str, object]:
    """`name` from every module of `package`, by module name, in alphabetical order.

    A module without it raises AttributeError, and so an unfinished file can't hide.
    """
    return {module: one(package, module, name) for module in modules(package)}


def modules(package: str) -> list[str]:
    """The names of a package's modules, in alphabetical order; none of them is imported."""
    path = importlib.import_module(package).__path__
    # Every command comes by here: pkgutil and pathlib take longer to import than this to run.
    names = (name for folder in path for name in os.listdir(folder) if not name.startswith("__"))  # noqa: PTH208 - so
    return sorted(name.removesuffix(".py") for name in names if name.endswith(".py") or "." not in name)


def one(package: str, module: str, name: str) -> object:
    """`name` from one module of `package`, as `collect` has it."""
    return getattr(importlib.import_module(f"{package}.{module}"), name)
