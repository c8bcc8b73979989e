"""What the picture of divisions is made of: who lies where, how many live there, and how it is laid out."""
