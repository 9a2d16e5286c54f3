"""Writes down the place in the padded map."""


def number_place(row, column, within, k, map_size, padding):
    return (row + padding) * (map_size[1] + 2 * padding) + column + padding
