"""Takes the logarithm of the probabilities, which is -inf where they are 0."""


def log_probabilities(a):
    return natural_log(probabilities(a))
