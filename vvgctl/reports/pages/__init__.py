"""Records as pages that an official would hand out: a page is sections, a section lines."""
