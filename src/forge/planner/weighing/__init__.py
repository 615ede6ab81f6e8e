"""What a week may never break and what it is worth: hard limits, the score, the ledger."""
