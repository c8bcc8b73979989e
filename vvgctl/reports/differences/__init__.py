"""What differs between two sides, and what follows, as a reader wants it told."""
