"""Rules on where walks lead."""
