"""Drawings and motions of exercises at addresses of their own."""
