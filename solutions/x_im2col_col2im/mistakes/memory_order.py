"""The entries are read in the order in which they lie in memory."""


def read_entries(array, dtype):
    return array.ravel(order="K").reshape(array.shape).astype(dtype)
