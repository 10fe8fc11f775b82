"""The served app: pages drawn from an address, and the server around Streamlit."""
