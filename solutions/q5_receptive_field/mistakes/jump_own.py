"""Reports and uses the layer's own stride as the jump."""


def spread(jump, k, s, d):
    return s
