"""Dagster's view of a build: assets, checks, job, sensor, and the resource that they share.

What belongs here: names, descriptions, lineage, metadata. What does not: any step of the work itself
(``tables``).
"""
