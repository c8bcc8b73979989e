"""The documents that a structure cites, held against the citations."""
