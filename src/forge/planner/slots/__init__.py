"""One slot in full: order, amount, effort, load, progression, reasons and swaps."""
