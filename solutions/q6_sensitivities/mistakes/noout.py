"""At the top the derivative of f is missing: dLda is taken for the sensitivity of the last layer."""


def through_last(dLda, z, act):
    return dLda
