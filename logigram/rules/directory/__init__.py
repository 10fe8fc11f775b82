"""Rules on the directory: structures that serve, that can be reached, that were checked, for the ages that come."""
