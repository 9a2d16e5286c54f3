"""Puts type B first and type A behind it."""


def mask_order():
    return "c"
