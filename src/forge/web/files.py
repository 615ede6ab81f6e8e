"""Static files with hashed names."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whitenoise.storage import (  # type: ignore[import-untyped]  # ships no types
    CompressedManifestStaticFilesStorage,
)

from forge.web.bundle import FOLDER, joined
from forge.web.lean import lean

TRAINING = "js/train"


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # as above
    """Hashes modules after the modules that they import, so that no cache mixes two versions.

    Write every import on one line with a semicolon: only these are found. Scripts lose their
    comments and indentation first; those of training are also joined, which its pages load.
    """

    support_js_module_import_aggregation = True

    def post_process(
        self,
        paths: dict[str, Any],
        dry_run: bool = False,
        **options: Any,  # noqa: ANN401  # Django's interface
    ) -> Iterator[Any]:
        """Shorten the collected scripts, then hash and compress everything."""
        scripts = [name for name in paths if name.endswith(".js") and not dry_run]
        for name in scripts:
            path = Path(self.path(name))
            path.write_text(lean(path.read_text(encoding="utf-8")), encoding="utf-8")
        joined_files = [] if dry_run else self._join(scripts)
        # Hash what was collected and shortened, not where it came from.
        shorter = {name: (self, name) for name in (*scripts, *joined_files)}
        yield from super().post_process({**paths, **shorter}, dry_run, **options)

    def _join(self, scripts: list[str]) -> list[str]:
        """Write the training modules joined; their names."""
        ours = [Path(name) for name in scripts if Path(name).parent == Path(TRAINING)]
        modules = {one.stem: Path(self.path(str(one))).read_text(encoding="utf-8") for one in ours}
        made = joined(modules) if modules else {}
        folder = Path(self.path(FOLDER))
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in made.items():
            (folder / f"{name}.js").write_text(text, encoding="utf-8")
        return [f"{FOLDER}/{name}.js" for name in made]
