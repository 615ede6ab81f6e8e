"""Understanding search queries: folding, synonyms, spelling, intents, ranking. All pure."""
