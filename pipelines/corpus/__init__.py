"""The raw folder: which files there are, what is known of them, and their texts, one document at a time.

``scan`` looks at the folder and its metadata, ``read`` decodes one file. What belongs here: formats,
encodings, metadata, quarantine. What does not: anything that understands what a text says.
"""

from pipelines.corpus.reading import read
from pipelines.corpus.scanning import Corpus, InputFile, scan

__all__ = ["Corpus", "InputFile", "read", "scan"]
