"""Backward pass of a two-dimensional convolution (a cross-correlation), for any stride, padding and dilation.

A tap (u, v) of the kernel meets, at output position (i, j), the padded pixel (i * stride + u * dilation,
j * stride + v * dilation). Over all positions these pixels form a regular slice of the padded maps. The forward pass
multiplies the slice of every tap by the tap's weights and adds; going back, the upstream gradient is added into the
same slices for the input, and multiplied with them and summed for the weights.
"""

import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    """Return the gradients (dx, dw, db) of a loss with respect to the input, the weights and the bias.

    dy: (N, O, Ho, Wo), the upstream gradient
    x: (N, C, H, W), the maps that went in
    w: (O, C, kh, kw), the filters

    Raises ValueError when dy does not have the shape of the output of the forward pass.
    """
    dy, x, w = np.asarray(dy), np.asarray(x), np.asarray(w)
    check_upstream(dy.shape, output_shape(x.shape, w.shape, stride, padding, dilation))
    dtype = result_dtype(dy, x, w)
    dy, x, w = to_dtype(dy, dtype), to_dtype(x, dtype), to_dtype(w, dtype)
    dx = input_gradient(dy, x, w, stride, padding, dilation)
    dw = weight_gradient(dy, x, w, stride, padding, dilation)
    db = bias_gradient(dy)
    return dx, dw, db


def output_size(size, kernel, stride, padding, dilation):
    """Return the number of output positions along one axis."""
    span = dilation * (kernel - 1) + 1
    return (size + 2 * padding - span) // stride + 1


def output_shape(x_shape, w_shape, stride, padding, dilation):
    """Return the shape (N, O, Ho, Wo) of the output of the forward pass."""
    batch, _, height, width = x_shape
    filters, _, kh, kw = w_shape
    return (
        batch,
        filters,
        output_size(height, kh, stride, padding, dilation),
        output_size(width, kw, stride, padding, dilation),
    )


def check_upstream(given, wanted):
    """Refuse an upstream gradient of another shape than the output's."""
    if given != wanted:
        raise ValueError(f"dy has shape {given}, the output of the forward pass has {wanted}")


def result_dtype(dy, x, w):
    """Return the dtype of all three results."""
    return np.result_type(dy, x, w, np.float32)


def to_dtype(array, dtype):
    """Return an array in a dtype; it may be the array itself."""
    return np.asarray(array, dtype=dtype)


def padded_shape(x_shape, padding):
    """Return the shape of the maps with their padding."""
    batch, channels, height, width = x_shape
    return batch, channels, height + 2 * padding, width + 2 * padding


def pad_maps(x, padding):
    """Return the maps with a frame of zeros."""
    padded = np.zeros(padded_shape(x.shape, padding), dtype=x.dtype)
    padded[:, :, padding : padding + x.shape[2], padding : padding + x.shape[3]] = x
    return padded


def crop_frame(padded, x_shape, padding):
    """Return the part of padded maps that is not padding."""
    return padded[:, :, padding : padding + x_shape[2], padding : padding + x_shape[3]]


def tap_pixels(u, v, positions, stride, dilation):
    """Return the slice of padded maps that tap (u, v) meets over all output positions (Ho, Wo)."""
    rows = slice(u * dilation, u * dilation + stride * (positions[0] - 1) + 1, stride)
    columns = slice(v * dilation, v * dilation + stride * (positions[1] - 1) + 1, stride)
    return slice(None), slice(None), rows, columns


def input_taps(u, v, positions, stride, dilation):
    """Return the pixels into which the gradient of the input flows through tap (u, v)."""
    return tap_pixels(u, v, positions, stride, dilation)


def weight_taps(u, v, positions, stride, dilation):
    """Return the pixels that stood beside the weights of tap (u, v) in the forward pass."""
    return tap_pixels(u, v, positions, stride, dilation)


def tap_weights(w, u, v):
    """Return the weights (O, C) through which the gradient flows back to the pixels of tap (u, v)."""
    return w[:, :, u, v]


def spread_tap(dy, weights):
    """Return what every output hands to the channels (N, C, Ho, Wo) of the pixel under one tap."""
    return np.einsum("noij,oc->ncij", dy, weights)


def add_share(gradient, pixels, share):
    """Add a tap's share to the gradient of the pixels that it met."""
    gradient[pixels] += share


def canvas_shape(x_shape, w_shape, positions, stride, padding, dilation):
    """Return the shape of the padded gradient in which the shares of all taps are added up."""
    return padded_shape(x_shape, padding)


def input_gradient(dy, x, w, stride, padding, dilation):
    """Return dx: every output hands its gradient to all pixels of its window, weighted by the tap."""
    positions = dy.shape[2:]
    padded = np.zeros(canvas_shape(x.shape, w.shape, positions, stride, padding, dilation), dtype=dy.dtype)
    for u in range(w.shape[2]):
        for v in range(w.shape[3]):
            share = spread_tap(dy, tap_weights(w, u, v))
            add_share(padded, input_taps(u, v, positions, stride, dilation), share)
    return crop_frame(padded, x.shape, padding)


def sum_meetings(dy, pixels):
    """Return, for one tap, the sums (O, C) of upstream gradient times pixel over images and positions."""
    return np.einsum("noij,ncij->oc", dy, pixels)


def put_tap(dw, u, v, sums):
    """Write the gradient of one tap's weights."""
    dw[:, :, u, v] = sums


def weight_gradient(dy, x, w, stride, padding, dilation):
    """Return dw: a weight's gradient sums upstream gradient times pixel over all places where they met."""
    padded = pad_maps(x, padding)
    dw = np.zeros(w.shape, dtype=dy.dtype)
    for u in range(w.shape[2]):
        for v in range(w.shape[3]):
            pixels = padded[weight_taps(u, v, dy.shape[2:], stride, dilation)]
            put_tap(dw, u, v, sum_meetings(dy, pixels))
    return dw


def bias_gradient(dy):
    """Return db: a bias is added to every position of every image."""
    return dy.sum(axis=(0, 2, 3))


def terms_conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    """Return how many products are summed into one entry at most."""
    batch, filters, height, width = dy.shape
    return max(1, batch * height * width, filters * w.shape[2] * w.shape[3])
