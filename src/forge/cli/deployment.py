"""Django's deployment check, with the settings of a server behind TLS. Used by ``forge check``."""

import os
import sys
import tempfile


def main() -> int:
    """Run the check in a throw-away data folder; 0 when there is not one warning."""
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "forge.web.settings",
            "FORGE_DATA": data,
            "FORGE_HTTPS": "1",
            "FORGE_SITE_URL": "https://forge.example",
            "FORGE_ALLOWED_HOSTS": "forge.example",
        }
        import django  # noqa: PLC0415  # the settings read the environment above
        from django.core.management import call_command  # noqa: PLC0415

        django.setup()
        call_command("check", deploy=True, fail_level="WARNING")
    return 0


if __name__ == "__main__":
    sys.exit(main())
