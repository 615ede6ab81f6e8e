"""Values that every part of Forge speaks. Imports nothing but the standard library."""
