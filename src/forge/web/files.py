"""Static files with hashed names."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whitenoise.storage import (  # type: ignore[import-untyped]  # ships no types
    CompressedManifestStaticFilesStorage,
)

from forge.web.lean import lean


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # as above
    """Hashes modules after the modules that they import, so that no cache mixes two versions.

    Write every import on one line with a semicolon: only these are found. Scripts lose their
    comments and indentation first.
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
        # Hash what was collected and shortened, not where it came from.
        shorter = {name: (self, name) for name in scripts}
        yield from super().post_process({**paths, **shorter}, dry_run, **options)
