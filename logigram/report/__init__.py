"""The reports: findings for people, for programs, and for the pages of a forge."""
