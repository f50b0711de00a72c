"""Japanese numerals and eras: 二十七, 二〇一七, 昭和三十一 and 平成元 as numbers.

What belongs here: reading numerals. What does not: finding dates in a text.
"""

from __future__ import annotations

import re

DIGITS = {char: index % 10 for index, char in enumerate("〇一二三四五六七八九零")}
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""The year before the first of each era."""
ERA = re.compile("|".join(ERAS))
EARLIEST_TWO_DIGIT_YEAR = 45


def number(numeral: str) -> int:
    """The value of a numeral in digits or Han characters, up to 9999; 元 is 1.

    >>> number("四十八"), number("二〇一七"), number("元")
    (48, 2017, 1)
    """
    if numeral.isascii():
        return int(numeral)
    if numeral == "元":
        return 1
    total, digits = 0, 0
    for char in numeral:
        if char in "十百千":
            total += (digits or 1) * 10 ** ("十百千".index(char) + 1)
            digits = 0
        else:
            digits = digits * 10 + (int(char) if char.isdigit() and char.isascii() else DIGITS[char])
    return total + digits


def year(expression: str) -> int:
    """The Gregorian year of a year in an era, in full, or in its last two digits (of 1945 to 2044).

    >>> year("昭和三十一"), year("平成25"), year("97")
    (1956, 2013, 1997)
    """
    era = ERA.match(expression)
    if era:
        return ERAS[era[0]] + number(expression[era.end() :])
    value = number(expression)
    if value < 100:
        return value + (1900 if value >= EARLIEST_TWO_DIGIT_YEAR else 2000)
    return value
