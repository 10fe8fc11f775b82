"""How fast the flows are read, checked and walked, side by side with what others do."""
