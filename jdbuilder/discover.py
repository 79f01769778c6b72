"""Collects one named object from every module of a package: the only magic in the project."""

import importlib
import pkgutil


def collect(package: str, name: str) -> dict[str, object]:
    """`name` from every module of `package`, by module name, in alphabetical order.

    A module without it raises AttributeError, and so an unfinished file can't hide.
    """
    path = importlib.import_module(package).__path__
    modules = sorted(module.name for module in pkgutil.iter_modules(path))
    return {module: getattr(importlib.import_module(f"{package}.{module}"), name) for module in modules}
