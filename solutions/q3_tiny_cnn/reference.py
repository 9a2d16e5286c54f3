"""A network of three steps, forward and backward: a convolution (cross-correlation) with one filter, average pooling, a dense layer.

The gradient goes back the way the values came: from the output z to the vector f, from f to the pooled map p, which holds
the same numbers in rows, from p to the map c after the convolution, four times as large, and from c to kernel and image.
"""

import numpy as np


def tiny_forward(x, k, wf, bf):
    """Return z (M,), the output of the network.

    x: (C, H, W), one image; k: (C, kh, kw), one filter
    wf: (M, P), bf: (M,), weights and bias of the dense layer

    Raises ValueError when the map after the convolution has an odd side.
    """
    check_even(map_size(x.shape, k.shape))
    dtype = forward_dtype(x, k, wf, bf)
    x, k, wf, bf = (to_dtype(array, dtype) for array in (x, k, wf, bf))
    f = flatten(pool(convolve(x, kernel_on_map(k))))
    return dense(f, wf, bf)


def tiny_backward(x, k, wf, bf, dz):
    """Return the gradients of a loss as a dict with the keys dwf, dbf, dk, dx.

    x, k, wf, bf: as in tiny_forward
    dz: (M,), the upstream gradient

    Raises ValueError when the map after the convolution has an odd side.
    """
    size = map_size(x.shape, k.shape)
    check_even(size)
    given = {"dwf": wf, "dbf": bf, "dk": k, "dx": x}
    dtype = backward_dtype(x, k, wf, bf, dz)
    x, k, wf, bf, dz = (to_dtype(array, dtype) for array in (x, k, wf, bf, upstream(dz)))
    p = pool(convolve(x, kernel_on_map(k)))
    f = flatten(p)
    dp = unflatten(feature_gradient(dz, wf, bf), p.shape)
    gradients = {
        "dwf": weight_gradient(dz, f),
        "dbf": bias_gradient(dz, f),
        "dk": kernel_gradient(x, dp, size),
        "dx": input_gradient(kernel_on_map(k), dp, size),
    }
    return {name: finish(gradient, given[name], dtype) for name, gradient in gradients.items()}


# Sizes and dtypes


def map_size(x_shape, k_shape):
    """Return height and width of the map after the convolution."""
    return x_shape[1] - k_shape[1] + 1, x_shape[2] - k_shape[2] + 1


def check_even(size):
    """Refuse a map that cannot be divided into windows of 2 x 2."""
    if size[0] % 2 or size[1] % 2:
        raise ValueError(f"a map of size {size} cannot be divided into windows of 2 x 2")


def forward_dtype(x, k, wf, bf):
    """Return the dtype of the output."""
    return np.result_type(x, k, wf, bf, np.float32)


def backward_dtype(x, k, wf, bf, dz):
    """Return the dtype of all gradients."""
    return np.result_type(x, k, wf, bf, dz, np.float32)


def to_dtype(array, dtype):
    """Return an array in a dtype; it may be the array itself."""
    return np.asarray(array, dtype=dtype)


def finish(gradient, array, dtype):
    """Return the gradient of an array in the dtype of all gradients."""
    return gradient.astype(dtype, copy=False)


# Forward


def kernel_on_map(k):
    """Return the kernel as it is laid on the image: not rotated."""
    return k


def convolve(x, k):
    """Return the map c (Ho, Wo): each tap adds its weighted part of the image, the channels are added up."""
    height, width = map_size(x.shape, k.shape)
    c = np.zeros((height, width), dtype=x.dtype)
    for u in range(k.shape[1]):
        for v in range(k.shape[2]):
            c += np.einsum("q,qij->ij", k[:, u, v], x[:, u : u + height, v : v + width])
    return c


def pool(c):
    """Return the means p (Ho/2, Wo/2) of the windows of 2 x 2."""
    rows = (c[::2] + c[1::2]) / 2
    return (rows[:, ::2] + rows[:, 1::2]) / 2


def flatten(p):
    """Return the entries of the pooled map row by row."""
    return p.ravel()


def dense(f, wf, bf):
    """Return z = wf f + bf."""
    return wf @ f + bf


# Backward


def upstream(dz):
    """Return the gradient that comes in."""
    return dz


def weight_gradient(dz, f):
    """Return dwf (M, P): the weight (m, r) stood beside f[r] in the output m."""
    return np.outer(dz, f)


def bias_gradient(dz, f):
    """Return dbf (M,), a copy of dz: each bias moves its own output by as much as it moves itself."""
    return dz.copy()


def feature_gradient(dz, wf, bf):
    """Return df (P,): the entry f[r] takes part in all outputs."""
    return dz @ wf


def unflatten(df, shape):
    """Return the gradient of the pooled map."""
    return df.reshape(shape)


def spread(dp, size):
    """Return dc: every pixel of a window gets a quarter of the gradient of its mean."""
    return np.kron(dp, np.full((2, 2), dp.dtype.type(0.25)))


def kernel_gradient(x, dp, size):
    """Return dk (C, kh, kw): what each tap saw, weighted by the gradient of the map after the convolution."""
    return correlate(x, spread(dp, size))


def correlate(x, window):
    """Slide a window over each channel and sum the products."""
    parts = np.lib.stride_tricks.sliding_window_view(x, window.shape, axis=(1, 2))
    return np.einsum("quvij,ij->quv", parts, window)


def input_gradient(k, dp, size):
    """Return dx (C, H, W): what comes back to each pixel from the map after the convolution."""
    return hand_back(k, spread(dp, size))


def hand_back(k, dc):
    """Let every entry of dc go back to all pixels of its window, weighted by the tap."""
    height, width = dc.shape
    dx = np.zeros((len(k), height + k.shape[1] - 1, width + k.shape[2] - 1), dtype=dc.dtype)
    for u in range(k.shape[1]):
        for v in range(k.shape[2]):
            dx[:, u : u + height, v : v + width] += k[:, u, v, np.newaxis, np.newaxis] * dc
    return dx


# How the result is judged


def terms_tiny_forward(x, k, wf, bf):
    """Return how many products are summed into one output."""
    height, width = map_size(x.shape, k.shape)
    return height * width * k.size + 1


def terms_tiny_backward(x, k, wf, bf, dz):
    """Return how many products are summed into one entry of a gradient at most."""
    height, width = map_size(x.shape, k.shape)
    return max(4 * k.size, len(wf) * height * width, len(wf) * k.size)
