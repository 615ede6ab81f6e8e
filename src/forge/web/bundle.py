"""Modules joined to a few files: fewer requests, and text packs better together.

Each page of training loads what it needs and no more: ``main`` begins, ``core`` is what every page
shares, and each module that ``main`` imports when asked becomes a file with all that only it uses.
A module becomes a function that answers its exports, so no two can mix up their names.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

FOLDER, CORE = "js/joined", "core"
_IMPORT = re.compile(
    r'^import (?:\* as (?P<all>\w+)|\{(?P<some>[^}]*)\}) from "\./(?P<of>\w+)\.js";$'
)
_EXPORT = re.compile(r"^export (?:async )?(?:function\*?|const|class) (\w+)")
_LATER = re.compile(r'\bimport\("\./(\w+)\.js"\)')


class CannotJoin(Exception):
    """A module that is written in a way that the joiner does not read: what and where."""


def joined(modules: Mapping[str, str], root: str = "main") -> dict[str, str]:
    """The files by name that do what the modules do, begun with ``root``.

    Raises CannotJoin for an import or export of another form, a module that is not there, and
    modules that import each other in a circle.
    """
    needs = {name: tuple(_needs(name, source, modules)) for name, source in modules.items()}
    pages = tuple(dict.fromkeys(_LATER.findall(modules[root])))
    mine = {page: _reached((page,), needs) for page in pages}
    shared = _reached(needs[root], needs) | {
        name for name in modules if sum(name in some for some in mine.values()) > 1
    }
    files = {CORE: _file(shared, needs, modules, everything=True)}
    for page in pages:
        files[page] = _file(mine[page] - shared, needs, modules, page=page)
    return {**files, root: _root(needs[root], modules[root])}


def _needs(name: str, source: str, modules: Mapping[str, str]) -> Iterator[str]:
    for line in source.splitlines():
        if line.startswith("import "):
            found = _IMPORT.match(line)
            if not found or found["of"] not in modules:
                raise CannotJoin(f"{name}.js: {line}")
            yield found["of"]
        elif line.startswith("export ") and not _EXPORT.match(line):
            raise CannotJoin(f"{name}.js: {line}")


def _reached(start: Iterable[str], needs: Mapping[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += needs[name]
    return found


def _file(
    names: set[str],
    needs: Mapping[str, tuple[str, ...]],
    modules: Mapping[str, str],
    *,
    page: str = "",
    everything: bool = False,
) -> str:
    """One file: what it takes from the core, its modules in order of use, what it gives."""
    ordered = list(dict.fromkeys(_in_order(sorted(names), needs, names)))
    foreign = sorted({other for name in names for other in needs[name]} - names)
    lines = [_taken(foreign)] if foreign else []
    lines += [_module(name, modules[name]) for name in ordered]
    if everything:
        lines.append(f"export {{ {', '.join(f'${name}' for name in ordered)} }};")
    if page:
        lines += [f"export const {one} = ${page}.{one};" for one in _exports(modules[page])]
    return "\n".join(lines) + "\n"


def _in_order(
    names: Iterable[str],
    needs: Mapping[str, tuple[str, ...]],
    wanted: set[str],
    above: tuple[str, ...] = (),
) -> Iterator[str]:
    for name in names:
        if name in above:
            raise CannotJoin(f"These import each other: {', '.join((*above, name))}")
        if name in wanted:
            yield from _in_order(needs[name], needs, wanted, (*above, name))
            yield name


def _taken(names: Iterable[str]) -> str:
    return f'import {{ {", ".join(f"${name}" for name in names)} }} from "./{CORE}.js";'


def _module(name: str, source: str) -> str:
    exports = ", ".join(_exports(source))
    return f"const ${name} = (() => {{\n{_body(source)}\nreturn {{ {exports} }};\n}})();"


def _exports(source: str) -> list[str]:
    found = (_EXPORT.match(line) for line in source.splitlines())
    return [one[1] for one in found if one]


def _body(source: str) -> str:
    """A module's own lines; what it imports it takes from the modules' answers."""
    return "\n".join(
        _bound(found) if (found := _IMPORT.match(line)) else line.removeprefix("export ")
        for line in source.splitlines()
    )


def _bound(found: re.Match[str]) -> str:
    if found["all"]:
        return f"const {found['all']} = ${found['of']};"
    return f"const {{{found['some'].replace(' as ', ': ')}}} = ${found['of']};"


def _root(needs: tuple[str, ...], source: str) -> str:
    head = f"{_taken(dict.fromkeys(needs))}\n" if needs else ""
    return f"{head}{_body(source)}\n"
