"""The kinds of change that have a name, one page each."""
