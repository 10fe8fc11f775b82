"""Rules on windows, and on doors that open and close."""
