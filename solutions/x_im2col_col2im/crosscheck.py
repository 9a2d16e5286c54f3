"""Another road: torch.nn.functional.unfold and fold on CPU, with torch's own checks where it has them."""

import numpy as np
import torch
from torch.nn import functional


def im2col(x, kh, kw, stride, padding):
    """Unfold by torch."""
    if stride < 1 or padding < 0:
        raise ValueError("the stride starts at 1, the padding at 0")
    return by_torch(functional.unfold, x, 1, kernel_size=(kh, kw), stride=stride, padding=padding)


def col2im(cols, x_shape, kh, kw, stride, padding):
    """Fold by torch, which does not know the number of images and of channels."""
    n, c, h, w = x_shape
    if cols.shape[0] != n or cols.shape[1] != c * kh * kw:
        raise ValueError("other images or channels")
    return by_torch(functional.fold, cols, 0, output_size=(h, w), kernel_size=(kh, kw), stride=stride, padding=padding)


def by_torch(function, array, least, **options):
    """Run torch; it wants one image at least, and an image of zeros does no harm."""
    dtype = np.result_type(array, np.float32)
    images = np.concatenate([np.array(array, dtype), np.zeros((1, *array.shape[1:]), dtype)])
    try:
        result = function(torch.from_numpy(images), **options)
    except RuntimeError as error:
        raise ValueError("torch refuses the arguments") from error
    if min(result.shape[1:]) < least:
        raise ValueError("there is no window")
    return result[:-1].numpy().copy()


def draw_im2col(rng):
    """Draw a call of im2col; one in ten breaks a rule."""
    arguments, shape = draw_geometry(rng)
    if rng.random() < 0.1:
        high, wide = (size + 2 * arguments["padding"] + 1 for size in shape[2:])
        broken = ({"stride": 0}, {"stride": -1}, {"padding": -1}, {"kh": high}, {"kw": wide})
        arguments.update(broken[rng.integers(len(broken))])
    return {"x": draw_array(rng, shape), **arguments}


def draw_col2im(rng):
    """Draw a call of col2im; one in ten has columns of another shape."""
    arguments, shape = draw_geometry(rng)
    kh, kw, stride, padding = (arguments[name] for name in ("kh", "kw", "stride", "padding"))
    high, wide = ((side + 2 * padding - k) // stride + 1 for side, k in zip(shape[2:], (kh, kw), strict=True))
    fitting = [shape[0], shape[1] * kh * kw, high * wide]
    if rng.random() < 0.1:
        axis = int(rng.integers(3))
        fitting = [fitting[0], fitting[2], fitting[1]] if rng.random() < 0.3 else fitting
        fitting[axis] += int(rng.integers(1, 3))
    x_shape = shape if rng.random() < 0.5 else list(shape)
    return {"cols": draw_array(rng, tuple(fitting)), "x_shape": x_shape, **arguments}


def draw_geometry(rng):
    """Draw window, stride and padding, and the shape of maps into which the window fits."""
    n, c, kh, kw = (int(rng.integers(low, 4)) for low in (0, 1, 1, 1))
    stride, padding = int(rng.integers(1, 4)), int(rng.integers(0, 3))
    sides = (max(1, k - 2 * padding) + int(rng.integers(0, 6)) for k in (kh, kw))
    return {"kh": kh, "kw": kw, "stride": stride, "padding": padding}, (n, c, *sides)


def draw_array(rng, shape):
    """Draw an array of one of the usual dtypes and memory layouts."""
    dtype = rng.choice(["float64", "float64", "float32", "int32", "int64"])
    array = (rng.normal(size=shape) * 4).astype(dtype)
    layout = rng.integers(4)
    if layout == 0:
        return np.asfortranarray(array)
    if layout == 1:
        return np.repeat(array, 2, axis=-1)[..., ::2]
    if layout == 2:
        return np.ascontiguousarray(array[..., ::-1])[..., ::-1]
    return array
