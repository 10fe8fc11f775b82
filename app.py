"""The served app: `streamlit run app.py`, or `uvicorn app:app`. No logic here."""

import streamlit as st

from logigram.ui.web import server

# Streamlit finds the app by reading this very line: it has to stay a plain assignment.
app = st.App(
    server.SCRIPT,
    routes=server.ROUTES,
    middleware=server.middleware(),
    lifespan=server.lifespan,
    on_script_error=server.on_error,
    exception_handlers=server.HANDLERS,
)
