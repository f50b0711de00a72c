"""Statistics on counts per document: shares, contrasts, intervals, scores of the coder.

Pure functions on numpy arrays and pandas frames. What belongs here: numbers from counts, each with its
formula and its source. What does not: reading or writing tables.
"""
