"""Counts the pixels column by column."""


def number_place(row, column, within, k, map_size, padding):
    return column * map_size[0] + row
