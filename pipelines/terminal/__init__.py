"""What the command line shows and how it runs things.

What belongs here: rendering, prompts, processes. What does not: the commands themselves (``pipelines.cli``).
"""
