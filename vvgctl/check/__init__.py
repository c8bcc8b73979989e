"""Run the rule book over a structure."""
