"""Another road: torch.nn.functional.pad to the left, then torch.nn.functional.conv1d on CPU."""

import numpy as np
import torch


def causal_conv1d(x, w, b, dilation=1):
    """Convolve by torch, in the dtype that NumPy gives the arrays together with float32."""
    if dilation < 1:
        raise ValueError("the dilation starts at 1")
    dtype = np.result_type(np.float32, x, w, b)
    x, w, b = (torch.from_numpy(np.array(array, dtype, order="C")) for array in (x, w, b))
    x = torch.nn.functional.pad(x, (dilation * (w.shape[2] - 1), 0))
    try:
        return torch.nn.functional.conv1d(x, w, b, dilation=dilation).numpy()
    except RuntimeError as error:
        raise ValueError("torch refuses the arguments") from error


def draw_causal_conv1d(rng):
    """Draw a call; one in ten breaks a rule."""
    n, c, o, k, t = (int(rng.integers(low, 6)) for low in (0, 1, 1, 1, 1))
    t *= int(rng.integers(1, 4))
    arguments = {
        "x": draw_array(rng, (n, c, t)),
        "w": draw_array(rng, (o, c, k)),
        "b": draw_array(rng, (o,)),
        "dilation": int(rng.integers(1, 6)),
    }
    fate = rng.random()
    if fate < 0.05:
        arguments["w"] = draw_array(rng, (o, c + 1 if c == 1 else int(rng.choice([1, c - 1, c + 1])), k))
    elif fate < 0.1:
        arguments["dilation"] = -int(rng.integers(0, 3))
    if arguments["dilation"] == 1 and rng.random() < 0.5:
        del arguments["dilation"]
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
