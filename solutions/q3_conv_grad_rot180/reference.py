"""Both gradients of a convolution (a cross-correlation) in one channel, each by one call of valid cross-correlation.

The forward pass is y[i, j] = sum of k[u, v] * x[i + u, j + v]. Sorted by the pixel (a, e) = (i + u, j + v) it says that
dx[a, e] is the sum of k[u, v] * dy[a - u, e - v]: the two indices run against each other, so the kernel is turned by
180 degrees, and dy is surrounded by zeros because a - u and e - v leave it at the borders. Sorted by the tap (u, v) it
says that dk[u, v] is the sum of dy[i, j] * x[i + u, j + v]: here both indices run in the same direction.
"""

import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    """Return the gradients (dx, dk) of a loss with respect to the map and the kernel.

    x: (H, W), the map that went in
    k: (kh, kw), the kernel
    dy: (Ho, Wo), the upstream gradient
    corr2d_valid: valid cross-correlation of two arrays; it does all the sums

    Raises ValueError when dy does not have the shape of the output of the forward pass.
    """
    check_upstream(dy.shape, output_shape(x.shape, k.shape))
    dtype = result_dtype(x, k, dy)
    dx = input_gradient(to_dtype(k, dtype), to_dtype(dy, dtype), corr2d_valid)
    dk = kernel_gradient(to_dtype(x, dtype), to_dtype(dy, dtype), corr2d_valid)
    return finish(dx, x, dtype), finish(dk, k, dtype)


def output_shape(x_shape, k_shape):
    """Return the number of places of the kernel in each direction."""
    return x_shape[0] - k_shape[0] + 1, x_shape[1] - k_shape[1] + 1


def check_upstream(given, wanted):
    """Refuse an upstream gradient of another shape than the output's."""
    if given != wanted:
        raise ValueError(f"dy has shape {given}, the output of the forward pass has {wanted}")


def result_dtype(x, k, dy):
    """Return the dtype of both results."""
    return np.result_type(x, k, dy, np.float32)


def to_dtype(array, dtype):
    """Return an array in a dtype; it may be the array itself."""
    return np.asarray(array, dtype=dtype)


def frame_of(k_shape):
    """Return how many rows and columns of zeros are needed on each side of dy."""
    return k_shape[0] - 1, k_shape[1] - 1


def surround(dy, frame):
    """Return dy with zeros on all sides."""
    rows, columns = frame
    return np.pad(dy, ((rows, rows), (columns, columns)))


def turn_kernel(k):
    """Return the kernel turned by 180 degrees."""
    return k[::-1, ::-1]


def input_gradient(k, dy, corr2d_valid):
    """Return dx: every pixel meets the taps in reverse order."""
    return corr2d_valid(surround(dy, frame_of(k.shape)), turn_kernel(k))


def kernel_gradient(x, dy, corr2d_valid):
    """Return dk: every tap saw a part of the map as large as dy."""
    return corr2d_valid(x, dy)


def finish(gradient, array, dtype):
    """Return the gradient of an array as a new array in the dtype of the results."""
    return gradient.astype(dtype)


def terms_conv_grads(x, k, dy):
    """Return how many products are summed into one entry at most."""
    return max(k.size, dy.size)
