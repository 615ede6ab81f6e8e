"""The public pages of written programmes."""
