"""/healthz: for load balancers; whether database and renderer answer, and why printing is slow if it is."""

from flask import Blueprint
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import DBAPIError

from jdbuilder.render import press
from jdbuilder.web.services import services

bp = Blueprint("healthz", __name__)


@bp.get("/healthz")
def show() -> ResponseReturnValue:
    """200 if everything answers, 503 if not, and which does; what makes printing slow here, as far as it is known."""
    answers = {"database": _database_answers(), "renderer": press.shared().answers()}
    slow = press.shared().complaint
    return {**answers, **({"slow": slow} if slow else {})}, 200 if all(answers.values()) else 503


def _database_answers() -> bool:
    try:
        return services().store.answers()
    except DBAPIError:
        return False
