"""What has happened, told to people and to programs."""
