"""Writes the places over the caller's offsets; the values are right."""


def read_offset(offset, shape, x, whole=read_offset):
    steps = whole(offset, shape, x)
    offset += offset.dtype.type(1)
    return steps
