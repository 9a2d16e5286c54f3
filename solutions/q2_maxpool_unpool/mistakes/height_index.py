"""Multiplies the row by the height of the map."""


def number_place(row, column, within, k, map_size, padding):
    return row * map_size[0] + column
