"""From pairs of texts that are one to origins: every text has at most one that it was taken from.

A text belongs to the earlier text that it is most like, not to all that it is like: a digest of two wire
reports joins one of them and does not make them one. What belongs here: families of texts. What does not:
which texts are alike (``copies``, ``translations``).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

FIRST, COPY, TRANSLATION = "first", "copy", "translation"


class Link(NamedTuple):
    """Two texts, by their numbers in the order of publication, of which the later repeats the earlier."""

    earlier: int
    later: int
    relation: str
    similarity: float


class Member(NamedTuple):
    """A text with the text that it was taken from and the first one of its family."""

    document: int
    of: int
    origin: int
    relation: str
    similarity: float


def members(links: Iterable[Link]) -> list[Member]:
    """One row for every text that was taken from another, in ascending order.

    The order of ``links`` does not matter. Of several earlier texts the most similar one wins, of equally
    similar ones the earliest.
    """
    taken: dict[int, Link] = {}
    for link in sorted(links, key=lambda link: (link.later, -link.similarity, link.earlier)):
        taken.setdefault(link.later, link)
    origins: dict[int, int] = {}
    for later, link in taken.items():
        origins[later] = origins.get(link.earlier, link.earlier)
    return [Member(d, link.earlier, origins[d], link.relation, link.similarity) for d, link in taken.items()]
