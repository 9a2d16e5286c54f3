"""Questions about numbers and arrays."""


def answers() -> dict[str, str]:
    """Return one letter, "a", "b" or "c", for each question.

    Keys: sum_of_tenths, row_and_column, floor_division
    """
    # Write your code here.
    raise NotImplementedError
