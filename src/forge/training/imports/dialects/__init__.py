"""One module for each app: its rows as they stand, told apart from what is no set."""
