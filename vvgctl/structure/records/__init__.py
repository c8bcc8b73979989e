"""The words of the field as records, each frozen and knowing where it was written."""
