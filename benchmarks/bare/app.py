"""The least that Streamlit does for one click: the pages of a walk, ready made, shown by a script of five lines.

`BARE_PAGES` names a JSON list of titles and pieces of HTML, `BARE_SCRIPT` what turns them: `page.py`, by the address,
or `button.py`, by a button. With `BARE_FROZEN`, what is loaded is kept out of the collections of garbage, as ours is.
"""

import os
from pathlib import Path

import streamlit as st

app = st.App(Path(__file__).with_name(os.environ.get("BARE_SCRIPT", "page.py")))
