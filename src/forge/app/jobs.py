"""Solving in the background: one thread takes queued plans, a child process solves each.

The child is the command line itself (``forge plan - --json``, ``forge replan - --json`` for a plan
that was changed by hand): text in, plan out, no database.
It keeps the solver's memory out of the web process and cannot take the server down with it.
"""

import logging
import os
import queue
import subprocess
import sys
import threading
import uuid

import msgspec
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from forge.app.edits import Job, resolve_failed, resolve_finished, resolve_job
from forge.app.plans import plan_finish, plans_waiting, request_text
from forge.domain.errors import ImpossibleRequest, InvalidRequest
from forge.store.models import PlanState

log = logging.getLogger(__name__)
MAKE = ("plan", "-", "--json")
TIME_LIMIT = 120
"""Seconds after which a solve counts as stuck. Typical requests take under ten."""

_waiting: "queue.Queue[uuid.UUID]" = queue.Queue()
_started = threading.Lock()


def start() -> None:
    """Start the worker thread once, and queue what was left when the server last stopped."""
    if not _started.acquire(blocking=False):
        return
    for plan_id in plans_waiting():
        _waiting.put(plan_id)
    threading.Thread(target=_work, name="forge-solver", daemon=True).start()


def enqueue(plan_id: uuid.UUID) -> None:
    """Queue one stored request."""
    _waiting.put(plan_id)


def solve(plan_id: uuid.UUID) -> None:
    """Solve one stored request now, or plan a changed plan anew, and store the answer."""
    job = resolve_job(plan_id)
    if job is not None:
        _resolve(plan_id, job)
        return
    request = request_text(plan_id)
    if request is None:
        return
    state, plan, message = run_child(request)
    plan_finish(plan_id, state, plan=plan, message=message)


def _resolve(plan_id: uuid.UUID, job: Job) -> None:
    days = ("--days", job.days) if job.days else ()
    state, plan, message = run_child(job.plan, ("replan", "-", "--json", *days))
    if state is PlanState.READY:
        resolve_finished(plan_id, plan, timezone.now())
    else:
        resolve_failed(plan_id, message)


def run_child(text: str, command: tuple[str, ...] = MAKE) -> tuple[PlanState, str, str]:
    """Run the planner in a child process; return state, plan as JSON, and message."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "forge.cli", *command],
            input=text,
            capture_output=True,
            encoding="utf-8",
            timeout=TIME_LIMIT,
            check=False,
            env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"},
        )
    except subprocess.TimeoutExpired:
        return PlanState.FAILED, "", "The planner took more than two minutes and was stopped."
    except OSError as error:
        return PlanState.FAILED, "", f"The planner could not be started: {error.strerror}."
    if done.returncode == 0 and done.stdout:
        return PlanState.READY, done.stdout, ""
    return _read_failure(done.stdout, done.stderr)


def _read_failure(answer: str, talk: str) -> tuple[PlanState, str, str]:
    try:
        error = msgspec.json.decode(answer, type=dict[str, object])
    except msgspec.DecodeError:
        log.exception("the planner ended without an answer: %s", talk[-2000:])
        return PlanState.FAILED, "", "The planner stopped unexpectedly. The server's log has more."
    # The first two are for the person to change; anything else is a bug or a broken file of ours.
    theirs = error.get("error") in {ImpossibleRequest.code, InvalidRequest.code}
    state = PlanState.IMPOSSIBLE if theirs else PlanState.FAILED
    return state, "", str(error.get("message", ""))


def _give_up(plan_id: uuid.UUID) -> None:
    """Offer "try again" on the plan's page; where even that fails, the next start takes it up."""
    message = "The planner stopped unexpectedly."
    try:
        if resolve_job(plan_id) is not None:
            resolve_failed(plan_id, message)
        else:
            plan_finish(plan_id, PlanState.FAILED, message=message)
    except DatabaseError:
        log.exception("plan %s stays queued until the next start", plan_id)


def _work() -> None:
    while True:
        plan_id = _waiting.get()
        close_old_connections()
        try:
            solve(plan_id)
        except Exception:  # the thread must outlive whatever one plan does to it
            log.exception("plan %s could not be solved or stored", plan_id)
            _give_up(plan_id)
        close_old_connections()
