"""The planner: a pure function from a request and a catalogue to a plan with its reasons."""
