"""The right letters, one step an item."""


def answers():
    """Return the letter of every item."""
    return {
        "sum_of_tenths": sum_of_tenths(),
        "row_and_column": row_and_column(),
        "floor_division": floor_division(),
    }


def sum_of_tenths():
    """Neither number is exact in binary, and the rounded sum is not the rounded 0.3."""
    return "b"


def row_and_column():
    """Shapes are aligned from the right, and sides of 1 are stretched."""
    return "a"


def floor_division():
    """The quotient is rounded towards minus infinity."""
    return "c"
