"""LG5xx: what the territory promises, and the situations it must answer as its editors expect."""
