"""dbf is the array dz itself."""


def bias_gradient(dz, f):
    return dz
