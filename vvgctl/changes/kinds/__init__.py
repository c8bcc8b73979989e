"""The pages: each says what a change of its kind takes, and what it expects to find."""
