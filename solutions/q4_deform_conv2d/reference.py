"""Deformable convolution: where each tap comes to rest, what it reads there, and what the filters make of it."""

import numpy as np


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    """Convolve maps x: (N, C, H, W) with filters w: (O, C, kh, kw) whose taps step aside by offset: (N, 2*kh*kw, Ho, Wo).

    b: (O,) or None, mask: (N, kh*kw, Ho, Wo) or None. Returns y: (N, O, Ho, Wo), a new array of dtype
    np.result_type(x, offset, w, b, mask, np.float32) (without b and mask when they are None).
    Raises ValueError when offset or mask has another shape.
    """
    size = output_size(x.shape[2:], w.shape[2:], stride, padding, dilation)
    taps = w.shape[2] * w.shape[3]
    dtype = result_dtype(x, offset, w, b, mask)
    steps = read_offset(offset, (x.shape[0], 2 * taps, *size), x)
    factors = read_mask(mask, (x.shape[0], taps, *size))
    sums = sum_taps(read_maps(x), steps, read_kernel(w), factors, (stride, padding, dilation))
    return store(add_bias(sums, b), x, dtype)


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    """Shape (N, 2*kh*kw, Ho, Wo) of the offsets that maps of x_shape and filters of w_shape need."""
    return join_shape(x_shape, numbers_per_place(w_shape), offset_sides(x_shape, w_shape, stride, padding, dilation))


# Sizes


def output_size(map_size, kernel_size, stride, padding, dilation):
    """Height and width of the output."""
    return tuple(
        output_side(pixels, taps, stride, padding, dilation) for pixels, taps in zip(map_size, kernel_size, strict=True)
    )


def output_side(pixels, taps, stride, padding, dilation):
    """Number of places of a row of taps in a row of pixels."""
    return (pixels + 2 * padding - dilation * (taps - 1) - 1) // stride + 1


def offset_sides(x_shape, w_shape, stride, padding, dilation):
    """Height and width of the offsets: those of the output."""
    return output_size(x_shape[2:], w_shape[2:], stride, padding, dilation)


def numbers_per_place(w_shape):
    """Two numbers for each tap."""
    return 2 * w_shape[2] * w_shape[3]


def join_shape(x_shape, channels, sides):
    """The four sizes, images first."""
    return (x_shape[0], channels, *sides)


# The inputs as the sums need them


def result_dtype(x, offset, w, b, mask):
    """The common dtype of all arrays, at least float32."""
    arrays = [array for array in (x, offset, w, b, mask) if array is not None]
    return np.result_type(*arrays, np.float32)


def read_offset(offset, shape, x):
    """The offsets in float64; refuse any other shape."""
    if offset.shape != shape:
        raise ValueError("offset must have the shape (N, 2*kh*kw, Ho, Wo)")
    return offset.astype(np.float64)


def read_mask(mask, shape):
    """The factor of every tap; refuse any other shape."""
    if mask is None:
        return np.ones(shape)
    if mask.shape != shape:
        raise ValueError("mask must have the shape (N, kh*kw, Ho, Wo)")
    return mask.astype(np.float64)


def read_maps(x):
    """The maps in float64."""
    return x.astype(np.float64)


def read_kernel(w):
    """The filters in float64, not rotated."""
    return w.astype(np.float64)


# The sums


def sum_taps(maps, steps, kernel, factors, geometry):
    """Add up what each tap contributes to all outputs: (N, O, Ho, Wo)."""
    sums = start_sums((maps.shape[0], kernel.shape[0], *steps.shape[2:]))
    for u, v in np.ndindex(kernel.shape[2:]):
        t = tap_number(u, v, kernel.shape[2:])
        rows, columns = tap_places(steps, t, (u, v), kernel.shape[2:], geometry)
        pixels = sample(maps, rows, columns) * factor(factors, t)
        sums += np.einsum("nchw,oc->nohw", pixels, kernel[:, :, u, v])
    return sums


def start_sums(shape):
    """Sums of nothing."""
    return np.zeros(shape)


def tap_number(u, v, kernel_size):
    """Number of the tap in row u and column v, row by row."""
    return u * kernel_size[1] + v


def tap_places(steps, t, tap, kernel_size, geometry):
    """Rows and columns (N, Ho, Wo) at which a tap comes to rest."""
    down, right = step_channels(t, kernel_size)
    rows = grid(steps.shape[2], tap[0], *geometry)[:, np.newaxis] + step(steps[:, down], *geometry)
    columns = grid(steps.shape[3], tap[1], *geometry) + step(steps[:, right], *geometry)
    return rows, columns


def step_channels(t, kernel_size):
    """Channels of the offsets that move a tap downwards and to the right."""
    return 2 * t, 2 * t + 1


def grid(places, tap, stride, padding, dilation):
    """Where a tap stands without offsets, for each place of the window along one axis."""
    return np.arange(places) * stride - padding + tap * dilation


def step(moves, stride, padding, dilation):
    """How far a tap moves, in pixels: as far as the offset says."""
    return moves


def factor(factors, t):
    """Factor of one tap, for all channels: (N, 1, Ho, Wo)."""
    return factors[:, t, np.newaxis]


def sample(maps, rows, columns):
    """Bilinear values of every channel at the places (N, Ho, Wo): (N, C, Ho, Wo)."""
    total = np.zeros((*maps.shape[:2], *rows.shape[1:]))
    for i, row_share in neighbours(rows):
        for j, column_share in neighbours(columns):
            total += (row_share * column_share)[:, np.newaxis] * read_pixels(maps, i, j)
    return total


def neighbours(place):
    """The pixel before each place and the one after it, each with its share."""
    first = first_pixel(place)
    before, after = shares(place, first)
    return (first, before), (first + 1, after)


def first_pixel(place):
    """Index of the pixel before each place, or of the pixel on it."""
    return np.floor(place).astype(np.int64)


def shares(place, first):
    """Shares of the pixel before each place and of the one after it: one less the distance."""
    past = place - first
    return 1 - past, past


def read_pixels(maps, i, j):
    """The values of the pixels (i, j) in every channel, zero where there is no such pixel."""
    there = in_map(i, maps.shape[2]) & in_map(j, maps.shape[3])
    i, j = nearest_index(i, maps.shape[2]), nearest_index(j, maps.shape[3])
    image = np.arange(maps.shape[0])[:, np.newaxis, np.newaxis]
    return np.where(there[:, np.newaxis], maps[image, :, i, j].transpose(0, 3, 1, 2), 0.0)


def in_map(index, size):
    """True for the indices that a pixel has."""
    return (index >= 0) & (index < size)


def nearest_index(index, size):
    """Indices that can be read without harm; for those of pixels, themselves."""
    return np.clip(index, 0, size - 1)


def add_bias(sums, b):
    """Add to every map of the output the bias of its filter."""
    return sums if b is None else sums + b[:, np.newaxis, np.newaxis]


def store(y, x, dtype):
    """Put the finished sums into a new array of the result's dtype."""
    result = np.empty(y.shape, dtype)
    result[...] = y
    return result


# How the sums are judged


def scale_deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    """The largest pixel, moved by the rounding of a place, under the heaviest filter; and the largest bias."""
    pixel = np.nan_to_num(np.abs(x.astype(np.float64)), nan=0.0).max(initial=0.0) * (2 + x.shape[2] + x.shape[3])
    weight = np.abs(w.astype(np.float64)).sum(axis=(1, 2, 3)).max()
    most = 1.0 if mask is None else np.abs(mask.astype(np.float64)).max(initial=0.0)
    return pixel * weight * most + (0.0 if b is None else np.abs(b.astype(np.float64)).max())


def terms_deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    """Number of terms in one entry of the output: four pixels for each weight of a filter, and the bias."""
    return 4 * int(w[0].size) + (b is not None)
