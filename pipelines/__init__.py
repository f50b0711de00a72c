"""From raw texts on Japan-Russia diplomacy to a versioned DuckDB file. See ARCHITECTURE.md for the rooms."""
