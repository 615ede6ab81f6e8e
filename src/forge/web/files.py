"""Static files with hashed names."""

from whitenoise.storage import (  # type: ignore[import-untyped]  # ships no types
    CompressedManifestStaticFilesStorage,
)


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # as above
    """Hashes modules after the modules that they import, so that no cache mixes two versions.

    Write every import on one line with a semicolon: only these are found.
    """

    support_js_module_import_aggregation = True
