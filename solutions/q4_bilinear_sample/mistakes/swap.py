"""Takes the first coordinate for the column and the second for the row."""


def axes_of_places(py, px):
    return px, py
