"""The same, turned by a button, as Streamlit's own guide does it."""

import streamlit as st

from benchmarks.bare.pages import page

number = st.session_state.get("n", 0)
if st.button("Suite"):
    st.session_state.n = number = number + 1
title, body = page(str(number))
st.set_page_config(page_title=title, layout="wide")
st.html(body)
