"""The Streamlit dashboard: reads the published DuckDB file and nothing else."""
