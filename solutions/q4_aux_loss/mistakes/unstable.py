"""Takes the exponentials of the outputs as they are: large ones overflow, and rows of small ones add up to 0."""


def row_shift(a):
    return 0 * a[:, :1]
