"""The script that Streamlit runs for each view of a page."""

from logigram.ui.screen import show

show()
