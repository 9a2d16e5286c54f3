"""Lets every layer compute in the dtype of its own arrays and converts the result at the end."""


def bring(array, dtype):
    return array
