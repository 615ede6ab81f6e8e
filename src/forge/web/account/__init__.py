"""Accounts: signing up and in, passkeys, second steps, devices, the household, leaving."""
