"""Takes what the formulas give, be it zero or less."""


def check_map(shape):
    pass
