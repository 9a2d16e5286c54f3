"""Option c of row_and_column."""


def row_and_column():
    return "c"
