"""Takes an empty row of coefficients for the polynomial zero."""


def check_coefficients(coefficients):
    if coefficients.ndim != 1:
        raise ValueError
