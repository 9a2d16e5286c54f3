"""Does not check that the sides are odd."""


def check_sides(kh, kw):
    pass
