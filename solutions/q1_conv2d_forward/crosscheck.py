"""Another road: torch.nn.functional.conv2d on CPU, with torch's own checks where it has them."""

import numpy as np
import torch


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    """Convolve by torch, in the dtype that NumPy gives the arrays together with float32."""
    if min(stride, dilation) < 1 or padding < 0:
        raise ValueError("steps start at 1, padding at 0")
    arrays = [array for array in (x, w, b) if array is not None]
    dtype = np.result_type(np.float32, *arrays)
    x, w, b = (None if array is None else torch.from_numpy(np.array(array, dtype, order="C")) for array in (x, w, b))
    try:
        y = torch.nn.functional.conv2d(x, w, b, stride, padding, dilation)
    except RuntimeError as error:
        raise ValueError("torch refuses the arguments") from error
    if 0 in y.shape[1:]:
        raise ValueError("the output is empty")
    return y.numpy()


def draw_conv2d(rng):
    """Draw a call of conv2d; one in ten breaks a rule."""
    n, c, o, kh, kw = (int(rng.integers(low, 5)) for low in (0, 1, 1, 1, 1))
    stride, padding, dilation = int(rng.integers(1, 4)), int(rng.integers(0, 4)), int(rng.integers(1, 4))
    h, w = (max(1, dilation * (k - 1) + 1 - 2 * padding) + int(rng.integers(0, 7)) for k in (kh, kw))
    arguments = {
        "x": draw_array(rng, (n, c, h, w)),
        "w": draw_array(rng, (o, c, kh, kw)),
        "b": draw_array(rng, (o,)) if rng.random() < 0.7 else None,
        "stride": stride,
        "padding": padding,
        "dilation": dilation,
    }
    if rng.random() < 0.1:
        arguments.update(draw_broken(rng, arguments))
    for name, usual in (("b", None), ("stride", 1), ("padding", 0), ("dilation", 1)):
        if arguments[name] is usual and rng.random() < 0.5:
            del arguments[name]
    return arguments


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


def draw_broken(rng, arguments):
    """Draw a change that breaks one rule."""
    w, x = arguments["w"], arguments["x"]
    o, c, kh, kw = w.shape
    other = c + 1 if c == 1 or rng.random() < 0.5 else int(rng.choice([1, c - 1]))
    high, wide = (size + 2 * arguments["padding"] + 1 for size in x.shape[2:])
    broken = (
        {"w": draw_array(rng, (o, other, kh, kw))},
        {"stride": -int(rng.integers(0, 2))},
        {"dilation": -int(rng.integers(0, 2))},
        {"padding": -1},
        {"w": draw_array(rng, (o, c, high, kw)), "dilation": 1},
        {"w": draw_array(rng, (o, c, kh, wide)), "dilation": 1},
    )
    return broken[rng.integers(len(broken))]
