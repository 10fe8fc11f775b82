"""A bare Streamlit app, to compare ours with."""
