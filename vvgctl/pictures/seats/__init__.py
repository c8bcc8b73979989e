"""What the pictures of seats are made of: the data, and how each of the two is laid out."""
