"""foldline extract: one page in, one record out, the same bytes as the service's answer."""

from __future__ import annotations

import argparse
import asyncio
import sys

from foldline.cli.usage import (
    DONE,
    Commands,
    UsageError,
    add_include_argument,
    add_page_arguments,
    content_type_of,
    included_names,
    make_extractor,
    read_page,
)
from foldline.fetching.fetcher import FetchedPage
from foldline.settings import Settings, read_settings
from foldline.web.url_mode import FETCHED_POLICY, make_fetcher


def add_command(commands: Commands) -> None:
    parser = commands.add_parser("extract", help="print one page's record as JSON")
    add_page_arguments(parser)
    add_include_argument(parser)
    parser.add_argument(
        "--fetch", action="store_true", help="FILE is an address to fetch; needs FOLDLINE_URL_MODE and FOLDLINE_CONTACT"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    settings = read_settings()
    include = included_names(arguments)
    if arguments.fetch:
        page = _fetch(arguments, settings)
        article = make_extractor(settings).extract(
            page.body, url=page.url, content_type=page.content_type, include=include, policy=FETCHED_POLICY
        )
    else:
        article = make_extractor(settings).extract(
            read_page(arguments.file, settings.max_page_bytes),
            url=arguments.url,
            content_type=content_type_of(arguments),
            include=include,
            policy=arguments.policy,
        )
    sys.stdout.buffer.write(article.to_json() + b"\n")
    sys.stdout.buffer.flush()
    return DONE


def _fetch(arguments: argparse.Namespace, settings: Settings) -> FetchedPage:
    """The page at the address. SettingsError where URL mode is off, UsageError; else raises as `Fetcher.fetch`."""
    if arguments.url is not None or arguments.text:
        raise UsageError("--fetch takes the page's address and type from the page: leave --url and --text out")
    return asyncio.run(make_fetcher(settings).fetch(arguments.file, settings.fetch_timeout))
