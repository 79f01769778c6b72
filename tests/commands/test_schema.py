"""`jdbuilder schema`: one schema, and postings keep to it."""

import json

import jsonschema

from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from tests.commands.running import run
from tests.conftest import STUDIO


def test_the_schema_is_one_and_postings_keep_to_it(posting: Posting) -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(json.loads(run("new", STUDIO).stdout))
    validator.validate(record.to_dict(posting))
    assert not validator.is_valid({**record.to_dict(posting), "mood": "good"})
