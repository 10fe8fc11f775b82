"""The pages of the rules that reading a file applies: the checks themselves are in `logigram.source`."""
