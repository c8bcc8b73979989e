"""Rules that a clause invokes: one page each."""
