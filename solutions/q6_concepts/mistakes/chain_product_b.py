"""Takes the derivative with respect to a_3 for the sensitivity of the last unit."""


def chain_product():
    return "b"
