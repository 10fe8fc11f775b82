"""Rules on what the files must say."""
