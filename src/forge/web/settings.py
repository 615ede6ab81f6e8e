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
    "django.contrib.contenttypes",  # auth needs it
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
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
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "forge.web.account.closed.NoGuests",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [ROOT / "src" / "forge" / "web" / "templates"],
        "OPTIONS": {"environment": "forge.web.jinja.environment"},
    }
]

DATABASES = {"default": FORGE.database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Limits on attempts are counted here: in the database, so that all workers count together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "forge_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

AUTH_USER_MODEL = "store.Guest"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/settings/"
SESSION_COOKIE_NAME = "forge_session"
SESSION_COOKIE_AGE = 34_560_000  # 400 days, the most that browsers keep: a phone stays signed in
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"

ACCOUNT_ADAPTER = "forge.web.account.adapters.Accounts"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # Forge sends no mail
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_USER_MODEL_USERNAME_FIELD = "key"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "signup": "20/m/ip",
    "reauthenticate": "10/m/user",
}
# With FORGE_HTTPS there is a proxy in front, which names the client; limits count by it.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if FORGE.https else 0
MFA_ADAPTER = "forge.web.account.adapters.SecondSteps"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Forge"
MFA_RECOVERY_CODE_COUNT = 10

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
