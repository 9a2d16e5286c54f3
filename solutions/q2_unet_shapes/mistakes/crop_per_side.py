"""Tells what goes at one edge."""


def crop(skip, up):
    return (skip[1] - up[1]) // 2, (skip[2] - up[2]) // 2
