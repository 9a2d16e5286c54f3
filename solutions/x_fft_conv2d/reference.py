"""Convolution by the Fourier transform: the product of two spectra of the map's size, and the part that did not wrap."""

import numpy as np


def fft_conv2d(x, w):
    """Convolve (cross-correlate) a batch of maps with a set of filters, stride 1, no padding.

    x: (N, C, H, W), w: (O, C, kh, kw). Returns y: (N, O, H-kh+1, W-kw+1), a new real array of dtype
    np.result_type(x, w, np.float32).
    Raises ValueError when x and w differ in C and when the kernel does not fit into the map.
    """
    maps, kernel = read_maps(x), read_kernel(w)
    check_channels(maps, kernel)
    check_kernel(maps, kernel)
    dtype = result_dtype(x, w)
    size = transform_size(maps, kernel)
    maps, kernel = convert(maps, dtype), convert(kernel, dtype)
    product = sum_channels(transform(maps, size), transform(turn(kernel), size))
    y = valid_part(transform_back(product, size), maps.shape[2:], kernel.shape[2:])
    return store(y, x, dtype)


# What is refused


def check_channels(maps, kernel):
    """Refuse filters that have another number of channels than the maps."""
    if maps.shape[1] != kernel.shape[1]:
        raise ValueError("x and w must have the same number of channels")


def check_kernel(maps, kernel):
    """Refuse a kernel that is higher or wider than the map."""
    if kernel.shape[2] > maps.shape[2] or kernel.shape[3] > maps.shape[3]:
        raise ValueError("the kernel does not fit into the map")


# The inputs as the transform needs them


def read_maps(x):
    """The maps as they are."""
    return x


def read_kernel(w):
    """The kernels as they are."""
    return w


def result_dtype(x, w):
    """The common dtype of both arrays, at least float32."""
    return np.result_type(x, w, np.float32)


def convert(array, dtype):
    """The array in the result's precision: np.fft keeps to single precision what comes in single precision."""
    return array.astype(dtype)


def transform_size(maps, kernel):
    """Rows and columns of the circle: as many as the map has, because the outputs that wrap around are not wanted."""
    return maps.shape[2:]


def turn(kernel):
    """Rotate the kernels by 180 degrees: the product of spectra is a convolution, and that turns them back."""
    return kernel[:, :, ::-1, ::-1]


# There, across and back


def transform(arrays, size):
    """Half the spectrum of each array, filled up with zeros to rows and columns of the circle."""
    return np.fft.rfft2(arrays, s=size, axes=(2, 3))


def sum_channels(maps, kernel):
    """Multiply the spectra of maps and filters place by place and add up the channels: (N, O, rows, columns)."""
    return np.einsum("nchw,ochw->nohw", maps, kernel)


def transform_back(product, size):
    """The circular convolution whose half spectrum this is."""
    return np.fft.irfft2(product, s=size, axes=(2, 3))


def valid_part(circle, map_size, kernel_size):
    """The outputs for which the whole kernel lies on the map; their last tap, turned, came first."""
    (h, w), (kh, kw) = map_size, kernel_size
    return circle[:, :, kh - 1 : h, kw - 1 : w]


def store(y, x, dtype):
    """Put the finished sums into a new array of the result's dtype."""
    result = np.empty(y.shape, dtype)
    result[...] = y
    return result


# How the sums are judged


def terms_fft_conv2d(x, w):
    """Number of terms in one entry of the output: a product for each weight of a filter."""
    return int(w[0].size)
