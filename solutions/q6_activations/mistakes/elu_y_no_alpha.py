"""The output of ELU is e ** x - 1, without alpha."""


def negative_side(x, slopes, kind):
    return grown(left_part(x)) if kind == "elu" else slopes * left_part(x)
