"""`/openapi.json`: the service's own description, built from the types, with examples that it really answers."""

from __future__ import annotations

import asyncio
from typing import Any, Final

import msgspec
from aiohttp import web

from foldline.web.handlers import SETTINGS, WORKERS
from foldline.web.live_figures import service_version
from foldline.web.openapi_examples import Examples, ask_examples
from foldline.web.openapi_paths import operation_object, operations
from foldline.web.openapi_problems import response_of
from foldline.web.openapi_schemas import schemas
from foldline.web.problem_list import known_problems
from foldline.web.wire_format import JSON_TYPE

OPENAPI_VERSION: Final = "3.1.0"
ABOUT: Final = (
    "foldline takes a news page as it was served and answers with one JSON record: headline, outlet, syndicator, date, "
    "body, the ads it removed, and what the paywall held back. It never gets round a paywall: it reports it. Every "
    "answer names its source, and unknown is null. What goes wrong is told as RFC 9457 problems."
)
TAGS: Final = {
    "Pages": "A page goes in; what it holds, and what it holds back, comes out.",
    "Rules": "What is known of outlets and syndicators.",
    "Watching": "For probes and scrapers.",
    "Describing": "What the service says of itself.",
}


class Description:
    """The document, kept as long as the rules of its examples are the loaded ones."""

    def __init__(self) -> None:
        self._rules: str | None = None
        self._document: dict[str, Any] | None = None
        self._making = asyncio.Lock()

    async def document(self, app: web.Application) -> dict[str, Any]:
        """The document; without examples of records where no worker can be asked now, or pages wait for one."""
        pool = app[WORKERS]
        async with self._making:
            rules = pool.rules.digest if pool.rules else None
            if self._document is not None and self._rules == rules:
                return self._document
            is_free = pool.why_not_ready is None and not pool.waiting
            examples = await ask_examples(pool, app[SETTINGS].page_timeout) if is_free else Examples()
            document = describe(examples)
            if examples.record is not None:
                self._rules, self._document = rules, document
            return document


DESCRIPTION: Final = web.AppKey("description", Description)


def describe(examples: Examples) -> dict[str, Any]:
    """The OpenAPI document. `examples`: what the service answers to its example calls."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations(examples):
        told = operation_object(operation)
        # Whether a key is asked for is the operator's choice: both are right.
        told["security"] = [{"apiKey": []}, {}] if operation.keyed else []
        paths.setdefault(operation.path, {})[operation.method] = told
    return {
        "openapi": OPENAPI_VERSION,
        "info": {
            "title": "foldline",
            "version": service_version(),
            "summary": "Paywall-aware content extraction",
            "description": ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "tags": [{"name": name, "description": words} for name, words in TAGS.items()],
        "paths": paths,
        "components": {
            "schemas": schemas(),
            "responses": {kind.name: response_of([kind]) for kind in known_problems()},
            "securitySchemes": {
                "apiKey": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "an API key, where the operator asks for one",
                }
            },
        },
    }


async def get_openapi(request: web.Request) -> web.Response:
    """The document as JSON."""
    document = await request.app[DESCRIPTION].document(request.app)
    return web.Response(body=msgspec.json.encode(document), content_type=JSON_TYPE)
