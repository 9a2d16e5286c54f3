"""Takes the slope of the layer behind in every step."""


def chain_product():
    return "a"
