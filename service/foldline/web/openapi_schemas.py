"""The schemas of the OpenAPI document, built from the types of the answers and of the JSON call."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final, get_args, get_type_hints

import msgspec
from msgspec import Struct, UnsetType

from foldline.model import INCLUDABLE
from foldline.record import WARNINGS, Article, Policy
from foldline.text.addresses import MAX_ADDRESS_CHARS
from foldline.web.explain_types import ExplainedPage
from foldline.web.field_words import FIELDS, VALUES
from foldline.web.problem_list import known_problems
from foldline.web.rule_types import RuleDetail, RuleList, RuleVerdict

Schema = dict[str, Any]
# A docstring's pointer to the contract, which the reader of this document does not have.
_NOT_HERE: Final = re.compile(r"\s*\(API\.md[^)]*\)")
_PYTHON_NULL: Final = re.compile(r"`?\bNone\b`?")
REF: Final = "#/components/schemas/{name}"
# The record is called so wherever it is spoken of; in Python it is an Article.
NAMES: Final = {"Article": "Record"}
ADDRESS: Final[Schema] = {
    "type": "string",
    "format": "uri",
    "pattern": r"^https?://[^\s/?#@:\\\[\]]+(:[0-9]{1,4})?([/?#]\S*)?$",
    "maxLength": MAX_ADDRESS_CHARS,
}
INCLUDE: Final[Schema] = {"type": "array", "items": {"type": "string", "enum": sorted(INCLUDABLE)}}
POLICY: Final[Schema] = {"type": "string", "enum": [policy.value for policy in Policy]}
PAGE: Final[Schema] = {"type": "string", "minLength": 1, "pattern": r"\S"}


class Liveness(Struct, frozen=True, kw_only=True):
    """The process runs and answers."""

    status: str


class Readiness(Struct, frozen=True, kw_only=True):
    """Pages can be taken."""

    status: str
    workers: int


ANSWER_TYPES: Final = (Article, ExplainedPage, RuleList, RuleDetail, RuleVerdict, Liveness, Readiness)


def reference(name: str) -> Schema:
    return {"$ref": REF.format(name=NAMES.get(name, name))}


def schemas() -> dict[str, Schema]:
    """Every schema by its name."""
    types = tuple(with_parts(ANSWER_TYPES))
    _, components = msgspec.json.schema_components(types, ref_template=REF)
    by_name = {each.__name__: each for each in types}
    told = {name: _told(name, schema, by_name.get(name)) for name, schema in components.items()}
    renamed = {NAMES.get(name, name): _renamed(schema) for name, schema in told.items()}
    return dict(sorted({**renamed, "Problem": _problem(), **_json_calls()}.items()))


def _told(name: str, schema: Schema, type_: type[Struct] | None) -> Schema:
    """The schema with a word on each field and value. An answer has every key that is not on request."""
    words = _PYTHON_NULL.sub("null", _NOT_HERE.sub("", schema.get("description", "")))
    if "enum" in schema:
        values = "\n".join(f"- `{value}`: {meaning}" for value, meaning in VALUES[name].items())
        return {"type": "string", "enum": list(VALUES[name]), "description": f"{words}\n\n{values}".strip()}
    if type_ is None:
        raise AssertionError(f"{name} is no type of an answer")
    hints = get_type_hints(type_)
    required = [field for field in schema["properties"] if UnsetType not in get_args(hints[field])]
    properties = {field: _with_words(_plain(each), _word(name, field)) for field, each in schema["properties"].items()}
    return {
        "type": "object",
        "description": words,
        "properties": properties,
        "required": required,
    }


def _word(name: str, field: str) -> str:
    if name == "Provenance":
        return f"where {field} was read; null where nothing was"
    if (name, field) == ("Article", "warnings"):
        return "\n".join([FIELDS[name][field], "", *(f"- `{code}`: {words}" for code, words in WARNINGS.items())])
    return FIELDS[name][field]


def _plain(schema: Schema) -> Schema:
    """Without defaults, which say what a type lacks and not what an answer holds; null beside one type as a list."""
    plain = {key: value for key, value in schema.items() if key != "default"}
    match plain.get("anyOf"):
        case [{"type": str(one)} as schema, {"type": "null"}]:
            return {**schema, "type": [one, "null"]}
    return plain


def _with_words(schema: Schema, words: str) -> Schema:
    return {**schema, "description": words}


def _renamed(schema: Any) -> Any:
    """With references to the names that are told."""
    if isinstance(schema, dict):
        return {key: _renamed_reference(value) if key == "$ref" else _renamed(value) for key, value in schema.items()}
    return [_renamed(each) for each in schema] if isinstance(schema, list) else schema


def _renamed_reference(reference: str) -> str:
    path, _, name = reference.rpartition("/")
    return f"{path}/{NAMES.get(name, name)}"


def with_parts(types: Iterable[type[Struct]]) -> Iterable[type[Struct]]:
    """The types and all that they are made of, each once."""
    found: dict[str, type[Struct]] = {}
    waiting = list(types)
    while waiting:
        each = waiting.pop()
        if each.__name__ in found:
            continue
        found[each.__name__] = each
        waiting += [part for hint in get_type_hints(each).values() for part in _structs_in(hint)]
    return found.values()


def _structs_in(hint: Any) -> Iterable[type[Struct]]:
    if isinstance(hint, type) and issubclass(hint, Struct):
        yield hint
    for part in get_args(hint):
        yield from _structs_in(part)


def _problem() -> Schema:
    names = [f"urn:foldline:problem:{kind.name}" for kind in known_problems()]
    types: dict[str, Schema] = {
        "type": {"type": "string", "enum": ["about:blank", *names]},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "request_id": {"type": "string"},
        "origin_status": {"type": ["integer", "null"]},
        "file": {"type": "string"},
        "key": {"type": ["string", "null"]},
        "sentence": {"type": ["string", "null"]},
    }
    return {
        "type": "object",
        "description": "What went wrong, as RFC 9457 tells it.",
        "properties": {name: _with_words(each, FIELDS["Problem"][name]) for name, each in types.items()},
        "required": ["type", "title", "status", "detail", "request_id"],
    }


def _json_calls() -> dict[str, Schema]:
    """The three forms of the JSON call (`wire_format.JsonCall`)."""
    shared: dict[str, Schema] = {
        "url": _with_words({**ADDRESS, "type": ["string", "null"]}, "the page's address"),
        "include": _with_words(INCLUDE, "keys that are given on request"),
        "policy": _with_words(
            {**POLICY, "type": ["string", "null"], "enum": [*POLICY["enum"], None]},
            "a stricter policy than the operator's",
        ),
    }
    nothing: Schema = {"type": "null"}

    def call(name: str, words: str, properties: dict[str, Schema]) -> Schema:
        return {
            "type": "object",
            "description": words,
            "properties": {**shared, **properties},
            "required": [name],
            "additionalProperties": False,
        }

    address = _with_words(ADDRESS, "the address to fetch")
    html, text = _with_words(PAGE, "the page's HTML"), _with_words(PAGE, "the text that a crawl kept of the page")
    return {
        "HtmlCall": call("html", "A page's HTML, decoded by the caller.", {"html": html, "text": nothing}),
        "TextCall": call("text", "A text capture of a page.", {"text": text, "html": nothing}),
        "UrlCall": call(
            "url", "URL mode: foldline fetches the page.", {"url": address, "html": nothing, "text": nothing}
        ),
    }
