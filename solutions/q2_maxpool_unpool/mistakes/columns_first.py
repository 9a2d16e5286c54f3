"""Goes through the window column by column, and takes the first maximum in this order."""


def list_window(k):
    return [(u, v) for v in range(k) for u in range(k)]
