def answers():
    """Return a letter for first and second."""
    raise NotImplementedError
