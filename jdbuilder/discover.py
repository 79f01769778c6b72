"""Collects one named object from every module of a package, or takes it from one: the only magic in the project."""

import importlib
import pkgutil


def collect(package: str, name: str) -> dict[str, object]:
    """`name` from every module of `package`, by module name, in alphabetical order.

    A module without it raises AttributeError, and so an unfinished file can't hide.
    """
    return {module: one(package, module, name) for module in modules(package)}


def modules(package: str) -> list[str]:
    """The names of a package's modules, in alphabetical order; none of them is imported."""
    path = importlib.import_module(package).__path__
    return sorted(module.name for module in pkgutil.iter_modules(path))


def one(package: str, module: str, name: str) -> object:
    """`name` from one module of `package`, as `collect` has it."""
    return getattr(importlib.import_module(f"{package}.{module}"), name)
