"""The directory of a territory: looked up by words with typos, filtered, and tied to the orientations."""
