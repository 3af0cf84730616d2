"""Numbers that measure something: value, unit, hedge, change, rate, what is counted, and how much it is worth."""

from reader.analysis.quantities.find import find_quantities

__all__ = ["find_quantities"]
