"""Library pages: exercises, hubs, search, and their twins. The same for everybody."""
