"""The phone decides as the server does: loads, best singles, targets and ramps, case by case."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page
from tests.training.cases import CASES, read

MODULES = ("strength", "kit", "moves", "outings", "targets", "after", "ramp", "fold", "ease")
TARGETS = """(one) => {
  const done = outings(one.sessions, one.ask.slug);
  const kin = outings(one.kin, one.ask.slug);
  const name = { slug: "dumbbell-bench-press", name: "the dumbbell press", thousandths: 400 };
  const relatives = kin.length ? [[name, kin.at(-1)]] : [];
  const more = { own: one.own, relatives };
  const target = nextTarget(one.ask, done, one.rack, one.today, more);
  return [
    [target, one.target],
    [deload(target, one.rack), one.deload],
    [ready(target, one.rack, one.answers), one.ready],
    [stalled(done, one.today), one.stalled],
  ];
}"""
QUESTIONS = {
    "strength": """({ set, answer }) => {
      const found = estimate("k", set);
      const { load, at_least, sentence } = found ?? {};
      return [[found && { load, at_least, sentence }, answer]];
    }""",
    "kit": """(one) => {
      const near = rounded(one.rack, one.wanted);
      const plates = discs(one.place.plates, 2).map(([disc, count]) => [disc.grains, count]);
      const found = fewestMoves(one.session.map(BigInt), plates);
      const hung = perSide({ value: "20", unit: "kg" }, one.place.plates, one.value) ?? [];
      return [
        [rack(one.what, one.place), one.rack],
        [near && [near.load, near.sentence], one.near],
        [found && [found.hung, found.moves, found.fewest], one.loading],
        [hung.map((disc) => `${disc.value} ${disc.unit}`), one.hung],
      ];
    }""",
    "targets": TARGETS,
    "effort": TARGETS,
    "ease": """(one) => {
      const slug = "barbell-bench-press";
      const done = outings(one.sessions, slug);
      const target = nextTarget(one.ask, done, one.rack, one.today);
      const ease = easeOf(slug, one.settings, one.readiness, one.today);
      const [easy, back] = [one.settings[`easy:${slug}`], one.settings.back];
      const days = done.map((day) => day.date);
      return [
        [eased(target, one.rack, ease), one.eased],
        [[isEasy(easy, one.today), isBack(back, one.today)], one.holds],
        [
          [easyOffer(slug, "Bench", done, easy, one.today), backOffer(days, back, one.today)],
          one.offers,
        ],
      ];
    }""",
    "ramp": """(one) => [
      [ramp(one.work, one.rack, one.first).map(({ load, reps }) => [load, reps]), one.ramp],
    ]""",
}
RUN = """async ([names, cases]) => {
  const loaded = await Promise.all(names.map((name) => import(name)));
  const {
    canonical, estimate, rack, rounded, discs, perSide, fewestMoves, outings, nextTarget, deload,
    ready, stalled, ramp, easeOf, eased, isEasy, isBack, easyOffer, backOffer,
  } = Object.assign({}, ...loaded);
  const ask = QUESTION;
  const pairs = cases.flatMap(ask).map((pair) => pair.map(canonical));
  return [pairs.length, pairs.filter(([ours, theirs]) => ours !== theirs).slice(0, 3)];
}"""


def run(page: Page, server: str, kind: str, cases: list[Any]) -> Any:
    """Ask the phone's modules, by their hashed names, on a page of the server."""
    page.goto(f"{server}/about")
    names = json.loads((Path(settings.STATIC_ROOT) / "staticfiles.json").read_text())["paths"]
    modules = [f"/static/{names[f'js/train/{module}.js']}" for module in MODULES]
    return page.evaluate(RUN.replace("QUESTION", QUESTIONS[kind]), [modules, cases])


@pytest.mark.parametrize("kind", sorted(CASES))
def test_the_phone_decides_as_the_server_does(phone: Page, server: str, kind: str) -> None:
    asked, different = run(phone, server, kind, read(kind))

    assert asked >= len(read(kind))
    assert different == []
