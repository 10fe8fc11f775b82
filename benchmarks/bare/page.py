"""One title, one piece of HTML."""

import streamlit as st

from benchmarks.bare.pages import page

title, body = page(st.query_params.get("n", "0"))
st.set_page_config(page_title=title, layout="wide")
st.html(body)
