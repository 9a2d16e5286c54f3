"""The gradients are written over the arrays that were computed with, which are the caller's own where the dtype fits."""


def finish(gradient, array, dtype):
    array = to_dtype(array, dtype)
    array[...] = gradient
    return array
