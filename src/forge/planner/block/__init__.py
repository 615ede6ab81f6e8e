"""The weeks of a block: the wave, first and lighter weeks, the way back and the way to an event."""
