"""`python -m logigram`: the command line."""

import sys

from logigram.cli import main

if __name__ == "__main__":
    sys.exit(main())
