"""Takes a constant for its own derivative."""


def derivative(coefficients):
    if coefficients.size == 1:
        return coefficients
    return exponents(coefficients) * remaining(coefficients)
