"""The rule book: one page for each rule."""
