"""Another road: strip zeros from a tuple, from the end for the degree and from the beginning for the order."""


def degree(coefficients):
    """Return how many coefficients are left after the zeros at the end are gone, minus one."""
    rest = coefficients.tolist()
    while rest and rest[-1] == 0:
        rest.pop()
    if not rest:
        raise ValueError("zero")
    return len(rest) - 1


def order(coefficients):
    """Return how many zeros stand at the beginning."""
    rest = coefficients.tolist()
    while rest and rest[0] == 0:
        rest.pop(0)
    if not rest:
        raise ValueError("zero")
    return coefficients.size - len(rest)


def draw_degree(rng):
    """Draw a call; about one in ten is the polynomial zero."""
    if rng.random() < 0.05:
        return {"coefficients": rng.normal(size=0)}
    coefficients = rng.choice([0.0, 1.0, -2.5], size=rng.integers(2, 9))
    if rng.random() < 0.05:
        coefficients[:] = 0
    return {"coefficients": coefficients}


def draw_order(rng):
    """Draw a call as for the degree."""
    return draw_degree(rng)
