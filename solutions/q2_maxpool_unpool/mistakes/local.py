"""Writes down the place within the window."""


def number_place(row, column, within, k, map_size, padding):
    return within[0] * k + within[1] + 0 * (row + column)
