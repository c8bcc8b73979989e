"""The kinds of change that a proposal may make: one page for each."""
