"""Why an input cannot be used: the closed list of reasons that the quarantine table knows."""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    "binary", "empty", "encrypted", "malformed", "oversized", "undecodable", "unsupported_format"
]


class Unusable(Exception):  # noqa: N818 -- a state of the input, not a failure of the program
    """An input that goes to the quarantine; never leaves the corpus room."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason, self.detail = reason, detail
