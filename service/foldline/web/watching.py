"""One answered request -> what is counted of it."""

from __future__ import annotations

from aiohttp import web

from foldline.web import metric_table as table
from foldline.web.facts import EXTRACT, FETCH, QUEUE, RequestFacts
from foldline.web.metrics import DONE, Metrics
from foldline.web.problems import ProblemResponse

_SECONDS_OF_STEP = {QUEUE: table.QUEUE_SECONDS, EXTRACT: table.EXTRACTION_SECONDS, FETCH: table.FETCH_SECONDS}


def count_answer(
    metrics: Metrics, request: web.Request, response: web.StreamResponse, facts: RequestFacts, route: str | None
) -> None:
    """Count a request that was answered. `route`: the path's pattern, None where there is none."""
    metrics.count_request(request, response, route, facts.seconds)
    problem = response if isinstance(response, ProblemResponse) else None
    if problem is not None:
        metrics.count_problem(problem.problem)
    if facts.summary is not None:
        metrics.count_record(facts.summary, facts.bytes_in)
        if facts.was_extracted:
            metrics.count_stages(facts.summary.stages)
    for step in facts.steps:
        metrics[_SECONDS_OF_STEP[step.name]].observe(step.seconds)
        if step.name == FETCH:
            failed = problem is not None and step is facts.steps[-1]
            outcome = problem.problem if failed and problem is not None else DONE
            metrics.count_fetch(outcome, problem.origin_status if failed and problem is not None else None)
