"""JSON Schemas for editors: fresh, and of one mind with the reader."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

import grader.pack
from grader.pack import document_schemas

FOLDER = Path(grader.pack.__file__).parent / "schemas"
PACKS = Path(__file__).parents[1] / "packs"


def committed(name: str) -> str:
    return (FOLDER / f"{name.removesuffix('.yaml')}.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", document_schemas())
def test_the_committed_schema_is_fresh(name):
    """Refresh with `python -m grader.pack.json_schema`."""
    assert json.loads(committed(name)) == document_schemas()[name]


def test_no_schema_is_left_over():
    assert {path.name for path in FOLDER.iterdir()} == {
        f"{name.removesuffix('.yaml')}.schema.json" for name in document_schemas()
    }


@pytest.mark.parametrize("name", document_schemas())
def test_schemas_are_valid(name):
    jsonschema.Draft202012Validator.check_schema(document_schemas()[name])


@pytest.mark.parametrize("path", sorted((PACKS / "mini").rglob("*.yaml")), ids=lambda path: "/".join(path.parts[-3:]))
def test_schemas_accept_what_the_reader_accepts(path):
    jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), document_schemas()[path.name])


@pytest.mark.parametrize("folder", ["keys", "wrong_types", "ranges_and_names", "format_version"])
def test_schemas_refuse_what_the_reader_refuses(folder):
    root = PACKS / "broken" / "reader" / folder
    with_faults = {line.partition(":")[0] for line in (root / "expected.txt").read_text().splitlines()}
    for name in with_faults:
        path = root / name
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), document_schemas()[path.name])


def test_recipes_inside_lists_and_tuples_are_checked():
    def document(argument):
        return {"cases": [{"id": "a", "claim": "c", "args": {"x": argument}}]}

    good = {"recipe": "normal", "shape": [2]}
    bad = {"recipe": "normal", "shap": [2]}
    schema = document_schemas()["cases.yaml"]
    for wrap in (lambda x: x, lambda x: [1, x], lambda x: {"recipe": "tuple", "items": [[x]]}):
        jsonschema.validate(document(wrap(good)), schema)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(document(wrap(bad)), schema)
