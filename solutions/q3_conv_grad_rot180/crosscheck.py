"""The same gradients by torch: its own convolution makes the output, its automatic differentiation the gradients.

The function that students are handed makes an output too; the two outputs must be the same.
"""

import numpy as np
import torch


def conv_grads(x, k, dy, corr2d_valid):
    """Differentiate <dy, conv2d(x, k)> with respect to x and k."""
    dtype = np.result_type(x, k, dy, np.float32)
    x, k, dy = (torch.tensor(np.array(array, dtype=dtype, order="C")) for array in (x, k, dy))
    x.requires_grad_()
    k.requires_grad_()
    y = torch.nn.functional.conv2d(x[None, None], k[None, None])[0, 0]
    handed = corr2d_valid(*(tensor.detach().numpy() for tensor in (x, k)))
    assert handed.dtype == dtype
    assert np.allclose(handed, y.detach().numpy(), atol=1e-4, equal_nan=True)
    if y.shape != dy.shape:
        raise ValueError("dy does not have the shape of the output")
    return tuple(gradient.numpy() for gradient in torch.autograd.grad(y, (x, k), dy))


def draw_conv_grads(rng):
    """Draw a map, a kernel that fits into it and an upstream gradient; one in ten has another shape."""
    kernel = rng.integers(1, 5, size=2)
    places = rng.integers(1, 6, size=2)
    size = kernel + places - 1
    if rng.random() < 0.1:
        places = np.array(places)[::-1] if places[0] != places[1] and rng.random() < 0.3 else draw_other(rng, places)
    dtypes = [np.float64, np.float32, np.int64, np.int32] if rng.random() < 0.3 else [np.float64]
    shapes = {"x": size, "k": kernel, "dy": places}
    return {name: (4 * rng.standard_normal(tuple(shape))).astype(rng.choice(dtypes)) for name, shape in shapes.items()}


def draw_other(rng, places):
    """Draw a shape that differs in one side."""
    other = np.array(places)
    axis = int(rng.integers(2))
    shorter = other[axis] > 1 and rng.random() < 0.5
    other[axis] += -1 if shorter else int(rng.integers(1, 3))
    return other
