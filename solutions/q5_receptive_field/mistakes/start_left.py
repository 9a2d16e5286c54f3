"""Reports the first pixel of the view in place of its centre."""


def middle_tap(k, d, p):
    return -p
