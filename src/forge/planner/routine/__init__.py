"""Any training routine in text: read, asked about, judged, and turned into a plan."""
