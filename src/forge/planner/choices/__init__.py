"""Which exercises are candidates, and which of two like ones suits this person better."""
