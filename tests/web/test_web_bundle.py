"""Joined modules do what the modules do, and what cannot be joined is told."""

import pytest

from forge.web.bundle import CannotJoin, joined

SMALL = {
    "main": 'import { h } from "./dom.js";\nconst { go } = await import("./page.js");\ngo(h);\n',
    "dom": "export const h = 1;\n",
    "words": 'import { h as one } from "./dom.js";\nexport function say() {\nreturn one;\n}\n',
    "page": (
        'import * as words from "./words.js";\nexport async function go(h) {\nwords.say(h);\n}\n'
    ),
}


def test_a_page_gets_a_file_and_what_all_share_is_another() -> None:
    made = joined(SMALL)

    assert made["core"] == (
        "const $dom = (() => {\nconst h = 1;\nreturn { h };\n})();\nexport { $dom };\n"
    )
    assert made["page"] == (
        'import { $dom } from "./core.js";\n'
        "const $words = (() => {\nconst { h: one } = $dom;\nfunction say() {\nreturn one;\n}\n"
        "return { say };\n})();\n"
        "const $page = (() => {\nconst words = $words;\nasync function go(h) {\nwords.say(h);\n}\n"
        "return { go };\n})();\n"
        "export const go = $page.go;\n"
    )
    assert made["main"].startswith('import { $dom } from "./core.js";\nconst { h } = $dom;\n')


def test_what_two_pages_use_is_sent_once() -> None:
    more = {
        **SMALL,
        "main": 'import("./page.js");\nimport("./other.js");\n',
        "other": 'import { say } from "./words.js";\nexport const two = say;\n',
    }

    made = joined(more)

    assert set(made) == {"main", "core", "page", "other"}
    assert "$words = (" in made["core"]
    assert "$words = (" not in made["page"] + made["other"]


@pytest.mark.parametrize(
    "line",
    [
        'import h from "./dom.js";',
        'import { h } from "./gone.js";',
        "export default h;",
        "export let h = 1;",
    ],
)
def test_another_form_is_told(line: str) -> None:
    with pytest.raises(CannotJoin, match=r"words\.js"):
        joined({**SMALL, "words": f"{line}\n"})


def test_a_circle_is_told() -> None:
    circle = {"main": "", "a": 'import { b } from "./b.js";', "b": 'import { a } from "./a.js";'}

    with pytest.raises(CannotJoin, match="import each other"):
        joined({**circle, "main": 'import { a } from "./a.js";'})
