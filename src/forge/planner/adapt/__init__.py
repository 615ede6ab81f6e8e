"""A plan meets a week as it really goes: a joint that hurts, a session that was missed."""
