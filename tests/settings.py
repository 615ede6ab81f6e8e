"""Django's settings for tests: a throw-away data folder, static files without a manifest.

``pyproject.toml`` names this module, so that the environment is set before the settings load,
whatever the shell of the person who runs the tests holds.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

for name in [name for name in os.environ if name.startswith("FORGE_") and name != "FORGE_ROOT"]:
    del os.environ[name]

# Servers and commands that tests start load the real settings, not these.
os.environ.pop("DJANGO_SETTINGS_MODULE", None)
os.environ.pop("DATABASE_URL", None)
os.environ["FORGE_DATA"] = tempfile.mkdtemp(prefix="forge-tests-")
atexit.register(shutil.rmtree, os.environ["FORGE_DATA"], ignore_errors=True)

from tests.ready import with_catalogue  # noqa: E402  # after the environment

with_catalogue(Path(os.environ["FORGE_DATA"]))

from forge.web.settings import *  # noqa: E402, F403  # Django's settings are a module of names
from forge.web.settings import STORAGES  # noqa: E402  # after the environment

# The manifest is written by `collectstatic`, which tests do not run.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True

# Argon2 is slow on purpose; a test of the real settings says that it is what people get.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
