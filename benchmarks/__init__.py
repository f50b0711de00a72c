"""Benchmarks, run by hand with ``make benchmark``; the tests never measure time."""
