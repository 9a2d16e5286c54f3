"""Takes the sizes out of the caller's list."""


def read_shape(w_shape):
    sizes = w_shape if isinstance(w_shape, list) else list(w_shape)
    return [sizes.pop(0) for _ in range(4)]
