"""The only floor that writes structure files: edits that keep every byte they are not about."""
