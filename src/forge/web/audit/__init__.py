"""Any routine in text: read, asked about, audited, and kept or planned anew."""
