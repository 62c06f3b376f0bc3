"""foldline extract: one page in, one record out, the same bytes as the service's answer."""

from __future__ import annotations

import argparse
import sys

from foldline.cli.usage import (
    DONE,
    Commands,
    add_include_argument,
    add_page_arguments,
    content_type_of,
    included_names,
    make_extractor,
    read_page,
)
from foldline.settings import read_settings


def add_command(commands: Commands) -> None:
    parser = commands.add_parser("extract", help="print one page's record as JSON")
    add_page_arguments(parser)
    add_include_argument(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    settings = read_settings()
    include = included_names(arguments)
    page = read_page(arguments.file, settings.max_page_bytes)
    article = make_extractor(settings).extract(
        page,
        url=arguments.url,
        content_type=content_type_of(arguments),
        include=include,
        policy=arguments.policy,
    )
    sys.stdout.buffer.write(article.to_json() + b"\n")
    sys.stdout.buffer.flush()
    return DONE
