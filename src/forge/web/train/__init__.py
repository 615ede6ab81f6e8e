"""Training: Today, the session player, and what makes them work without the server."""
