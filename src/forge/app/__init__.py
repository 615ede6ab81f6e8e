"""Use cases: read, compute, write. The only place that opens a transaction."""
