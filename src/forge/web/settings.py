"""Django settings, from ``configuration``. Deny first; reasons stand beside what is not usual."""

from csp.constants import NONE, SELF

from forge.web.configuration import ROOT, read_configuration

FORGE = read_configuration()

SECRET_KEY = FORGE.secret_key
DEBUG = FORGE.debug
ALLOWED_HOSTS = list(FORGE.allowed_hosts)
ROOT_URLCONF = "forge.web.urls"
WSGI_APPLICATION = "forge.web.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "forge.store",
    "forge.web",
]

MIDDLEWARE = [
    "forge.web.public.PublicPages",  # first: library pages know no user and skip all below
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "forge.web.bodies.small_bodies",  # below all that put headers on its refusals
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [ROOT / "src" / "forge" / "web" / "templates"],
        "OPTIONS": {"environment": "forge.web.jinja.environment"},
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": FORGE.data / "forge.sqlite3",
        "OPTIONS": {
            # IMMEDIATE takes the write lock at once: no "database is locked" half way through.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            "PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / ".forge" / "static"
STATICFILES_DIRS = [
    ROOT / "src" / "forge" / "web" / "static",
    *([FORGE.assets] if FORGE.assets.is_dir() else []),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},  # nothing is uploaded yet
    "staticfiles": {"BACKEND": "forge.web.files.HashedFiles"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

DATA_UPLOAD_MAX_MEMORY_SIZE = 262_144  # the largest form is a few kilobytes
DATA_UPLOAD_MAX_NUMBER_FIELDS = 400
FILE_UPLOAD_HANDLERS: list[str] = []  # no form takes a file

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_SSL_REDIRECT = FORGE.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if FORGE.https else None
SECURE_HSTS_SECONDS = 31_536_000 if FORGE.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = FORGE.https
SECURE_HSTS_PRELOAD = FORGE.https
CSRF_COOKIE_SECURE = FORGE.https
SESSION_COOKIE_SECURE = FORGE.https
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = [FORGE.site_url] if FORGE.https else []
CSRF_FAILURE_VIEW = "forge.web.pages.views.csrf_failure"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "geolocation", "microphone", "payment", "usb")
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"hide_tokens": {"()": "forge.web.logs.HideTokens"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "filters": ["hide_tokens"]},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Scanners send wrong hosts and large bodies all day; a trace for each would fill the log.
    "loggers": {
        f"django.security.{name}": {"handlers": ["nowhere"], "propagate": False}
        for name in ("DisallowedHost", "RequestDataTooBig")
    },
}
