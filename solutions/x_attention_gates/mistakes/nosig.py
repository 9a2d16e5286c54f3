"""There is no sigmoid: the numbers themselves are the gates."""


def sigmoid(t):
    return t
