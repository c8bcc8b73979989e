"""Who leads each body, year by year: what is known, what follows from it, and how it is drawn."""
