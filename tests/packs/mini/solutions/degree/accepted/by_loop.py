"""Looks at every coefficient once."""


def degree(coefficients):
    found = None
    for k in range(len(coefficients)):
        if coefficients[k] != 0:
            found = k
    if found is None:
        raise ValueError
    return found


def order(coefficients):
    for k in range(len(coefficients)):
        if coefficients[k] != 0:
            return k
    raise ValueError("all zero")
