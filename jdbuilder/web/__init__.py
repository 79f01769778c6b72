"""The pages: Flask, one module per page area, each with its blueprint, its form and its views."""

from jdbuilder.web.app import create_app

__all__ = ["create_app"]
