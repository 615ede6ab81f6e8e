"""The exercise library: content files in, a frozen catalogue out."""
