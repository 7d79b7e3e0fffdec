"""Read a number as people type it; one that can be read in two ways is never guessed.

Which marks part thousands and decimals comes from the style of the country where one works; until
that is known, of the one whose currency is in force; an edition in its own country has its own.

    typed                             read
    1200 · 1200.5 · 0.125             as it stands; a mark with other than three digits after
                                      it is a decimal mark, if any style here has such a one
    1 200 · 1'200 · ١٬٢٠٠              blanks, apostrophes and ٬ part thousands, ٫ decimals
    1,200.50 · 1.200,50 · 1'200.50    of two kinds of mark the last is the decimal one
    1,200,000 · 1,20,000              a mark that comes again parts thousands; lakhs too,
                                      where they are counted
    1,200 or 1.200                    one mark, three digits: thousands where every style there
                                      parts them by it; a decimal where every style has it so
                                      and the currency has three decimals; else both readings,
                                      also where the edition itself would write the other one
    anything else                     is refused

A currency's sign, code or name stands before or after; digits are those of any script.
"""

from __future__ import annotations

import math
import re
import unicodedata
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_currency_precision

from workshop.i18n.number_styles import own_style, styles

DECIMAL_SIGN, THOUSANDS_SIGN = "\u066b", "\u066c"
GROUPS = " '.," + THOUSANDS_SIGN
APOSTROPHES = "'\u2018\u2019\u02bc\u02b9\u2032`\u00b4"
MINUSES = "\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d"
PERCENTS = "%\u066a\ufe6a\uff05"
# What people write beside the signs of the locale data: shillings, rupees, krona, francs.
MORE_SIGNS = ("KSh", "TSh", "USh", "Sh", "/=", "Rs", "Re", "kr", "Fr", "SFr", "R", "RM", "zł")


class TwoReadings(ValueError):
    """A figure that can be read in two ways."""

    def __init__(self, large: float, small: float) -> None:
        super().__init__(f"{large} or {small}")
        self.readings = (large, small)


def read(
    text: str, locale: str, currency: str, country: str = "", *, percent: bool = True
) -> float:
    """Read the one number in a text.

    Raises:
        TwoReadings: it can be read in two ways.
        ValueError: there is no number in it, or more than one.
    """
    number, negative = bare(text, signs(locale, currency), percent=percent)
    figures = readings(number, locale, currency, country)
    if not all(math.isfinite(one) for one in figures):
        raise ValueError(text)
    large, *small = [-one if negative else one for one in figures]
    if small:
        raise TwoReadings(large, *small)
    return large


def plain(value: float, locale: str) -> str:
    """Format a number so that it can be read in one way only, with the locale's decimal mark."""
    written = f"{value:.10f}".rstrip("0").removesuffix(".")
    if re.search(r"\.[0-9]{3}$", written):
        written += "0"
    return written.replace(".", own_style(locale).decimal)


def bare(text: str, known: tuple[str, ...], *, percent: bool) -> tuple[str, bool]:
    """Return the figure in ASCII digits without signs, and whether it is negative."""
    number = "".join(map(plainly, text)).strip()
    if percent:
        number = number.removesuffix("%").removeprefix("%").strip()
    negative = number.startswith("-")
    number = number.removeprefix("-").strip()
    before = next((one for one in known if number.casefold().startswith(one)), "")
    number = number[len(before) :].strip()
    if not negative and before:
        negative, number = number.startswith("-"), number.removeprefix("-")
    after = next((one for one in known if number.casefold().endswith(one)), "")
    number = number[: len(number) - len(after)].strip()
    # 1200,- and 1'200.– name no cents.
    return re.sub(r"(?<=[0-9])[.,][-\u2014]+$", "", number), negative


def plainly(character: str) -> str:
    """Return a character as ASCII has it, if it is a digit, a blank, a mark or a minus."""
    kind = unicodedata.category(character)
    if kind == "Nd":
        return str(unicodedata.decimal(character))
    if kind == "Cf":
        return ""
    for many, one in ((APOSTROPHES, "'"), (MINUSES, "-"), (PERCENTS, "%")):
        if character in many:
            return one
    return " " if kind == "Zs" or character == "\t" else character


def readings(number: str, locale: str, currency: str, country: str = "") -> tuple[float, ...]:
    """Return the ways in which a bare figure can be read: one, or the larger and the smaller.

    Raises:
        ValueError: it is no figure.
    """
    known = styles(locale, currency, country)
    # What the edition itself writes is read too.
    written = (*known, own_style(locale))
    decimals = {one.decimal for one in written}
    lakhs = any(one.lakhs for one in written)
    if DECIMAL_SIGN in number:
        head, _, tail = number.partition(DECIMAL_SIGN)
        return (value(head, tail, lakhs=lakhs),)
    marks = re.findall(r"[.,]", number)
    parted = bool(re.search(rf"[ '{THOUSANDS_SIGN}]", number)) or len(set(marks)) > 1
    if not marks or (len(marks) > 1 and not parted):
        return (value(number, "", lakhs=lakhs),)
    mark = marks[-1]
    head, _, tail = number.rpartition(mark)
    if len(tail) == 3 and re.fullmatch("[1-9][0-9]{0,2}", head):
        large, small = value(head + tail, "", lakhs=lakhs), value(head, tail, lakhs=lakhs)
        own = own_style(locale)
        if all(one.group == mark for one in known) and own.decimal != mark:
            return (large,)
        decimal = all(one.decimal == mark for one in known) and own.group != mark
        if get_currency_precision(currency) > 2 and decimal:
            return (small,)
        return large, small
    if mark not in decimals and (not parted or len(tail) == 3):
        raise ValueError(number)
    return (value(head, tail, lakhs=lakhs),)


def value(head: str, tail: str, *, lakhs: bool) -> float:
    """Return the number of the digits before and after the decimal mark.

    Raises:
        ValueError: they are no digits, or parted other than in threes.
    """
    digits = re.sub("[^0-9]", "", head)
    marks = set(re.sub("[0-9]", "", head))
    if marks:
        mark = re.escape(marks.pop())
        shapes = rf"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}})+"
        if lakhs:
            shapes += rf"|[1-9][0-9]?(?:{mark}[0-9]{{2}})*{mark}[0-9]{{3}}"
        if marks or mark[-1] not in GROUPS or not re.fullmatch(shapes, head):
            raise ValueError(head)
    if not re.fullmatch("[0-9]*", tail) or not digits + tail:
        raise ValueError(head)
    return float(f"{digits or 0}.{tail or 0}")


@cache
def signs(locale: str, currency: str) -> tuple[str, ...]:
    """Return what may stand beside a number for its currency, in small letters, longest first."""
    parsed = Locale.parse(locale)
    known = {*parsed.currencies, *parsed.currency_symbols.values(), *MORE_SIGNS}
    known |= {one for one in map(chr, range(0x20A0, 0x20D0)) if unicodedata.category(one) == "Sc"}
    known |= {"$", "£", "¥", "¢", "\u060b", "\ufdfc"}
    for count in (None, 1, 2):
        name = get_currency_name(currency, count, locale)
        known |= {name, name.rpartition(" ")[2]}
    known |= {f"{one}." for one in known if one.isalpha() and len(one) < 4}
    folded = {"".join(map(plainly, one)).casefold().strip() for one in known if one}
    return tuple(sorted((one for one in folded if one), key=lambda one: (-len(one), one)))
