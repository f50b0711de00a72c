"""How well the coder finds each single code, measured on the hand-coded texts, beside the codebook.

    python -m benchmarks.reliability      (make reliability)

writes ``pipelines/codebooks/reliability.toml``; builds load it as the table ``coder_reliability``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from benchmarks.golden import BRIEFS, DEVELOPMENT, coded_set
from pipelines.analysis.evaluation import Agreement, agreements
from pipelines.coding.codebook import load_codebook
from pipelines.coding.codebook_files import SHIPPED
from pipelines.coding.codebook_model import Codebook

FILE = SHIPPED / "reliability.toml"
HEAD = """\
# How well the coder finds each code on hand-coded texts: [coded by hand, found, on which both agree].
# development: tests/golden/en, ja and ru, with which the rules were written; briefs: tests/golden/briefs,
# coded by hand by one who had not seen the program, then used to widen the vocabulary; a new text may do
# worse. `make reliability` writes this file.
"""

Measured = Mapping[tuple[str, str], Mapping[str, Agreement]]
"""Agreement by kind and code, and by which texts."""


def measure(codebook: Codebook) -> Measured:
    """The agreement on every code of the kinds that contrasts are made of."""
    sets = {"development": _agreements(DEVELOPMENT, codebook), "briefs": _agreements(BRIEFS, codebook)}
    nothing = Agreement(0, 0, 0)
    codes = sorted({*chain.from_iterable(sets.values())})
    return {code: {name: found.get(code, nothing) for name, found in sets.items()} for code in codes}


def as_toml(measured: Measured) -> str:
    """The text of the file."""
    return HEAD + "".join(_tables(measured))


def _agreements(names: Iterable[str], codebook: Codebook) -> dict[tuple[str, str], Agreement]:
    sets = [coded_set(name, codebook) for name in names]
    coded = {(number, file): code for number, (_, found) in enumerate(sets) for file, code in found.items()}
    pairs = [(gold, coded[number, gold.file]) for number, (hand, _) in enumerate(sets) for gold in hand]
    return agreements(pairs)


def _tables(measured: Measured) -> Iterator[str]:
    for (kind, code), by_texts in measured.items():
        yield f"\n[{kind}.{code}]\n"
        yield from (f"{name} = {list(agreement)}\n" for name, agreement in by_texts.items())


def main() -> None:
    """Measure and write."""
    FILE.write_text(as_toml(measure(load_codebook())), "utf-8")
    print(f"written: {FILE}")


if __name__ == "__main__":
    main()
