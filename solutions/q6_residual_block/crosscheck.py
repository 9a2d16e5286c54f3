"""Another road: torch's convolutions and automatic differentiation, in double precision, with torch's own checks."""

import numpy as np
import torch
from torch.nn import functional


def residual_block(x, w1, w2, ws, dy):
    """Run the block in torch and differentiate sum(dy * y)."""
    arrays = [array for array in (x, w1, w2, dy, ws) if array is not None]
    dtype = np.result_type(np.float32, *arrays)
    if any(side % 2 == 0 for w in (w1, w2) for side in w.shape[2:]) or (ws is not None and ws.shape[2:] != (1, 1)):
        raise ValueError("sides")
    maps, first, second, upstream = (variable(array, dtype) for array in (x, w1, w2, dy))
    projection = None if ws is None else variable(ws, dtype)
    try:
        h = functional.conv2d(maps, first, padding="same").relu()
        branch = functional.conv2d(h, second, padding="same")
        skip = maps if ws is None else functional.conv2d(maps, projection)
    except RuntimeError as error:
        raise ValueError("torch refuses the channels") from error
    if skip.shape != branch.shape:
        raise ValueError("the roads cannot be added")
    y = torch.relu(branch + skip)
    inputs = [each for each in (maps, first, second, projection) if each is not None]
    found = torch.autograd.grad((upstream * y).sum(), inputs)
    results = [each.detach().numpy().astype(dtype) for each in (y, *found)]
    return tuple(results if ws is not None else [*results, None])


def variable(array, dtype):
    """Return a copy that can be differentiated by, rounded to the dtype and then in double precision."""
    return torch.from_numpy(np.array(array, dtype=dtype, order="C").astype(np.float64)).requires_grad_()


def draw_residual_block(rng):
    """Draw a small block; one in ten breaks a rule."""
    n, c, m, o, height, width = (int(rng.integers(low, 5)) for low in (0, 1, 1, 1, 1, 1))
    k1, k2 = (int(rng.choice([1, 3, 5])) for _ in range(2))
    projected = rng.random() < 0.5
    if not projected:
        o = c
    arguments = {
        "x": draw_array(rng, (n, c, height, width)),
        "w1": draw_array(rng, (m, c, k1, k1)),
        "w2": draw_array(rng, (o, m, k2, k2)),
        "ws": draw_array(rng, (o, c, 1, 1)) if projected else None,
        "dy": draw_array(rng, (n, o, height, width)),
    }
    if rng.random() < 0.1:
        broken = (
            {"w1": draw_array(rng, (m, c, 2, 2))},
            {"w2": draw_array(rng, (o, m, 4, 4))},
            {"w1": draw_array(rng, (m, c + 1, k1, k1))},
            {"w2": draw_array(rng, (o, m + 1, k2, k2))},
            {"ws": draw_array(rng, (o + 1, c, 1, 1))},
            {"ws": draw_array(rng, (o, c, 3, 3))},
            {
                "ws": None,
                "w2": draw_array(rng, (c + 1, m, k2, k2)),
                "dy": draw_array(rng, (n, c + 1, height, width)),
            },
        )
        arguments.update(broken[rng.integers(len(broken))])
    return arguments


def draw_array(rng, shape):
    """Draw an array of one of the usual dtypes and memory layouts."""
    dtype = str(rng.choice(["float64", "float64", "float32", "int32", "int64"]))
    array = (rng.normal(size=shape) * 3).astype(dtype)
    layout = rng.integers(3)
    if layout == 0:
        return np.asfortranarray(array)
    if layout == 1:
        return np.repeat(array, 2, axis=-1)[..., ::2]
    return array
