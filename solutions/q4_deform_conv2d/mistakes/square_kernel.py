"""Uses the height of the kernel for its width as well."""


def numbers_per_place(w_shape):
    return 2 * w_shape[2] ** 2
