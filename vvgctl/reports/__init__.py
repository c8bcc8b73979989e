"""Findings, clauses and records as text for people and machines; one file per format."""
