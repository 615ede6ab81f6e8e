"""What is read out of a history: records, weekly sets, trends, planned against done, the review."""
