"""Only the number of entries of dy is checked, not its height and width."""


def check_upstream(given, wanted):
    if given[0] * given[1] != wanted[0] * wanted[1]:
        raise ValueError("dy has another number of entries than the output")
