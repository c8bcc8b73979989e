"""Rules that always hold: one page each."""
