"""Uses the value of ELU in place of its derivative."""


def dead_unit():
    return "b"
