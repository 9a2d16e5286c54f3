"""Of the shape of dy only the width is checked."""


def check_upstream(given, wanted):
    if given[-1] != wanted[-1]:
        raise ValueError("dy is not as wide as the output")
