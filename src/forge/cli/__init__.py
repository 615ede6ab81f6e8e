"""The command line: one module per command. Data on stdout, talk on stderr."""
