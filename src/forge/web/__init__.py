"""The web shell: settings, middleware, views. Knows people; computes nothing."""
