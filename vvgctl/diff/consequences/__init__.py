"""What follows from the changes, one page for each kind of consequence."""
