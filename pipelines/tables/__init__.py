"""DuckDB: the tables of one version, the one writer, publication, versions and their differences.

SQL lies in ``.sql`` files beside the modules. What belongs here: rows in and out of the warehouse. What does
not: reading raw files (``corpus``), coding (``coding``), statistics (``analysis``).
"""
