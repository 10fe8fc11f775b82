"""The rules: what must hold in a territory, each with its page."""
