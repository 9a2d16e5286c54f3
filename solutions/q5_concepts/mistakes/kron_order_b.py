"""Takes the factors in the wrong order."""


def kron_order():
    return "b"
