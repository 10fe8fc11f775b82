"""The script that Streamlit runs, alone: it puts this folder before all others where modules are looked for."""
