"""The French words that screen, paper and terminal share, so that one thing has one name everywhere."""
