"""Another road: torch's grid_sample over a map framed by two rows and columns of zeros, corners aligned."""

import numpy as np
import torch


def bilinear(x, py, px):
    """Sample by torch in float64, then convert to the dtype that NumPy gives the arrays together with float32."""
    if py.shape != px.shape:
        raise ValueError("the coordinates differ in shape")
    dtype = np.result_type(np.float32, x, py, px)
    shape = (x.shape[0], *py.shape)
    if 0 in shape:
        return np.zeros(shape, dtype)
    framed = torch.nn.functional.pad(torch.from_numpy(np.array(x, np.float64, order="C")), (2, 2, 2, 2))[None]
    grid = torch.stack([normalised(px, x.shape[2]), normalised(py, x.shape[1])], dim=-1)[None, None]
    y = torch.nn.functional.grid_sample(framed, grid, mode="bilinear", padding_mode="zeros", align_corners=True)
    return y[0, :, 0].numpy().reshape(shape).astype(dtype)


def normalised(place, size):
    """Bring coordinates of a framed axis to the interval from -1 to 1 between the centres of its outermost pixels."""
    return torch.from_numpy(2 * (np.array(place, np.float64).reshape(-1) + 2) / (size + 3) - 1)


def draw_bilinear(rng):
    """Draw a call of bilinear; one in ten breaks the rule."""
    c, h, w = int(rng.integers(0, 4)), int(rng.integers(1, 6)), int(rng.integers(1, 6))
    shape = tuple(int(size) for size in rng.integers(0 if rng.random() < 0.1 else 1, 5, size=rng.integers(0, 4)))
    other = shape
    if rng.random() < 0.1:
        other = ((*shape, 1), (1, *shape), (*shape[:-1], 2 if shape[-1:] == (1,) else 1) if shape else (2,))[
            rng.integers(3)
        ]
    dtypes = rng.choice(["float64", "float64", "float32", "int32", "int64"], size=3)
    if () in (shape, other):
        dtypes[:] = dtypes[0]
    x = draw_layout(rng, np.asarray(rng.normal(size=(c, h, w)) * 4).astype(dtypes[0]))
    py, px = (
        draw_layout(rng, draw_places(rng, s, size).astype(dtype))
        for s, size, dtype in zip((shape, other), (h, w), dtypes[1:])
    )
    return {"x": x, "py": py, "px": px}


def draw_places(rng, shape, size):
    """Draw coordinates: inside, at the border, on pixels and now and then far away."""
    places = np.asarray(rng.uniform(-1.5, size + 0.5, size=shape))
    places = np.where(rng.random(shape) < 0.25, np.round(places), places)
    return np.where(rng.random(shape) < 0.05, places * 1e4, places)


def draw_layout(rng, array):
    """Draw one of the usual memory layouts."""
    layout = rng.integers(4)
    if array.ndim == 0 or layout == 3:
        return array
    if layout == 0:
        return np.asfortranarray(array)
    if layout == 1:
        return np.repeat(array, 2, axis=-1)[..., ::2]
    return np.ascontiguousarray(array[..., ::-1])[..., ::-1]
