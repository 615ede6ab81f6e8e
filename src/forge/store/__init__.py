"""Rows and indexes: Django models, their mapping to values, and the search index."""
