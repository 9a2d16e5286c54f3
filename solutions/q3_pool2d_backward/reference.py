"""Backward pass of max pooling and of average pooling with square windows, any stride, no padding.

A window has k * k places, numbered row by row. The pixels that stand at one and the same place of their windows form a
regular slice of the maps, one pixel for each output. Going back, every output hands its gradient to the pixels of its
window: for the maximum all of it to the winner, for the mean an equal share to each. The shares are added up place by
place, so a pixel that belongs to several windows collects from all of them.
"""

import numpy as np


def pool2d_backward(dy, x, k, stride, kind="max"):
    """Return the gradient dx of a loss with respect to the input of a pooling layer.

    dy: (N, C, Ho, Wo), the upstream gradient
    x: (N, C, H, W), the maps that went in
    k, stride: side of the window, distance of neighbouring windows
    kind: "max" (the first maximum in row-major order takes all) or "avg"

    Raises ValueError for any other kind, and when dy does not have the shape of the output of the forward pass.
    """
    check_kind(kind)
    check_upstream(dy.shape, output_shape(x.shape, k, stride))
    dtype = result_dtype(dy, x)
    gradient = max_gradient if kind == "max" else mean_gradient
    return gradient(to_dtype(dy, dtype), x, k, stride)


# What is refused


def check_kind(kind):
    """Refuse unknown kinds of pooling."""
    if kind not in ("max", "avg"):
        raise ValueError(f"unknown kind of pooling: {kind!r}")


def check_upstream(given, wanted):
    """Refuse an upstream gradient of another shape than the output's."""
    if given != wanted:
        raise ValueError(f"dy has shape {given}, the output of the forward pass has {wanted}")


def output_shape(x_shape, k, stride):
    """Return the shape (N, C, Ho, Wo) of the output of the forward pass."""
    batch, channels, height, width = x_shape
    return batch, channels, output_side(height, k, stride), output_side(width, k, stride)


def output_side(pixels, k, stride):
    """Return the number of windows along one axis."""
    return (pixels - k) // stride + 1


# The result before anything is added


def result_dtype(dy, x):
    """Return the dtype of the result."""
    return np.result_type(dy, x, np.float32)


def to_dtype(array, dtype):
    """Return an array in a dtype; it may be the array itself."""
    return np.asarray(array, dtype=dtype)


def start_gradient(x, dtype):
    """Return the gradient before any window has added to it: every pixel has one."""
    return np.zeros(x.shape, dtype)


# Who gets how much


def pixels_at(maps, place, k, positions, stride):
    """Return a view of the pixels (N, C, Ho, Wo) that stand at one place of their windows."""
    u, v = divmod(place, k)
    return maps[:, :, u::stride, v::stride][:, :, : positions[0], : positions[1]]


def candidates_of(x, k, positions, stride):
    """Return all pixels of each window (N, C, Ho, Wo, k * k), row by row."""
    return np.stack([pixels_at(x, place, k, positions, stride) for place in range(k * k)], axis=-1)


def first_maximum(candidates):
    """Return the place (N, C, Ho, Wo) of the first of the greatest values of each window."""
    return candidates.argmax(axis=-1)


def winner_weights(candidates):
    """Return, for every pixel of each window, by what its output moves when the pixel does: 1 for the winner."""
    return first_maximum(candidates)[..., np.newaxis] == np.arange(candidates.shape[-1])


def mean_share(dy, k):
    """Return what an output hands to each of the pixels whose mean it is."""
    return dy / (k * k)


def add_share(pixels, share):
    """Add to the gradients of pixels, in place."""
    pixels += share


def max_gradient(dy, x, k, stride):
    """Return dx of max pooling."""
    positions = dy.shape[2:]
    weights = winner_weights(candidates_of(x, k, positions, stride))
    dx = start_gradient(x, dy.dtype)
    for place in range(k * k):
        add_share(pixels_at(dx, place, k, positions, stride), weights[..., place] * dy)
    return dx


def mean_gradient(dy, x, k, stride):
    """Return dx of average pooling."""
    share = mean_share(dy, k)
    dx = start_gradient(x, dy.dtype)
    for place in range(k * k):
        add_share(pixels_at(dx, place, k, dy.shape[2:], stride), share)
    return dx


# How the result is judged


def scale_pool2d_backward(dy, x, k, stride, kind="max"):
    """Return dx for the absolute values of the upstream gradient; x only says who wins."""
    return pool2d_backward(np.abs(dy), x, k, stride, kind)


def terms_pool2d_backward(dy, x, k, stride, kind="max"):
    """Return in how many windows a pixel can lie."""
    return (-(-k // stride)) ** 2
