"""The whole format of the files editors write, as frozen models with French keys."""
