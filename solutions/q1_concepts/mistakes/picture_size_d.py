"""Lets only one side of the dense layer grow."""


def picture_size():
    return "d"
