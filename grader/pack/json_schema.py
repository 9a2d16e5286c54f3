"""JSON Schemas of the YAML documents, for editors; made from the types that the reader checks.

`python -m grader.pack.json_schema` writes them into `schemas/`, where editors find them; a test keeps them fresh.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from grader.model.recipe import Argument
from grader.pack.documents import DOCUMENTS
from grader.pack.recipes import DTYPES

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def document_schemas() -> dict[str, dict[str, Any]]:
    """Return a schema for each document by file name; recipes may stand wherever an argument may, lists included."""
    return {name: _make_schema(name, document) for name, document in DOCUMENTS.items()}


def _make_schema(name: str, document: Any) -> dict[str, Any]:
    (schema,), definitions = msgspec.json.schema_components((document,), ref_template="#/$defs/{name}")
    if "Text" in definitions:
        definitions["Text"]["additionalProperties"] = False
    if "CasesDocument" in definitions:
        (argument,), _ = msgspec.json.schema_components((Argument,), ref_template="#/$defs/{name}")
        definitions["Argument"] = argument
        _accept_recipes_inside(definitions)
    whole = {"$schema": DIALECT, "title": name, **schema, "$defs": definitions}
    return msgspec.json.decode(msgspec.json.encode(whole), type=dict[str, Any])  # tuples become lists


def _accept_recipes_inside(definitions: dict[str, Any]) -> None:
    reference = {"$ref": "#/$defs/Argument"}
    listed = next(member for member in definitions["Argument"]["anyOf"] if member.get("type") == "array")
    listed["items"] = reference
    definitions["TupleOf"]["properties"]["items"]["items"] = reference
    case = definitions["CaseEntry"]["properties"]
    case["args"]["additionalProperties"] = reference
    case["work"]["items"]["additionalProperties"] = reference
    for definition in definitions.values():
        if "dtype" in definition.get("properties", {}):
            definition["properties"]["dtype"] = {"enum": list(DTYPES)}


def write_schemas(folder: Path) -> None:
    """Write every schema as `<document>.schema.json`."""
    for name, schema in document_schemas().items():
        path = folder / f"{name.removesuffix('.yaml')}.schema.json"
        path.write_text(json.dumps(schema, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_schemas(Path(__file__).parent / "schemas")
