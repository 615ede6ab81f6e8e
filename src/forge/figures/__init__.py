"""Pictures. For now the muscle map; drawings of each movement join it later."""
