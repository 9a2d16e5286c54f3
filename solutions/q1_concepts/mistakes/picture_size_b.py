"""Counts each weight once, however often it is used, and lets only one side of the dense layer grow."""


def picture_size():
    return "b"
