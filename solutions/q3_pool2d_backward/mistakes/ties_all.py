"""Every pixel that equals the maximum gets the full gradient of the window."""


def winner_weights(candidates):
    return candidates == candidates.max(axis=-1, keepdims=True)
