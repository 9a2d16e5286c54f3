"""The same gradients by torch: its own convolution makes the output, its automatic differentiation the gradients."""

import numpy as np
import torch


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    """Differentiate <dy, conv2d(x, w, b)> with respect to x, w and b."""
    dtype = np.result_type(dy, x, w, np.float32)
    dy, x, w = (torch.tensor(np.array(array, dtype=dtype, order="C")) for array in (dy, x, w))
    if x.shape[0] == 0:  # one image of zeros has the same parameters' gradients, and says which output is due
        one = torch.zeros((1, *x.shape[1:]), dtype=x.dtype)
        due = torch.nn.functional.conv2d(one, w, stride=stride, padding=padding, dilation=dilation)
        if tuple(dy.shape) != (0, *due.shape[1:]):
            raise ValueError("dy does not have the shape of the output")
        return tuple(np.zeros(shape, dtype=dtype) for shape in (x.shape, w.shape, (w.shape[0],)))
    bias = torch.zeros(w.shape[0], dtype=w.dtype, requires_grad=True)
    x.requires_grad_()
    w.requires_grad_()
    y = torch.nn.functional.conv2d(x, w, bias, stride=stride, padding=padding, dilation=dilation)
    if y.shape != dy.shape:
        raise ValueError("dy does not have the shape of the output")
    return tuple(gradient.numpy() for gradient in torch.autograd.grad(y, (x, w, bias), dy))


def draw_conv2d_backward(rng):
    """Draw a small forward pass and an upstream gradient for it; one in ten has another shape."""
    stride, padding, dilation = (int(rng.integers(low, high)) for low, high in ((1, 4), (0, 4), (1, 4)))
    kernel = rng.integers(1, 4, size=2)
    span = dilation * (kernel - 1) + 1
    size = np.maximum(span - 2 * padding, 1) + rng.integers(0, 6, size=2)
    batch = int(rng.integers(0, 4))
    channels, filters = (int(count) for count in rng.integers(1, 5, size=2))
    dy_shape = [batch, filters, *((size + 2 * padding - span) // stride + 1)]
    if rng.random() < 0.1:
        axis = int(rng.integers(4))
        shorter = dy_shape[axis] > 1 and rng.random() < 0.5
        dy_shape[axis] += -1 if shorter else int(rng.integers(1, 3))
    dtypes = [np.float64, np.float32, np.int64] if rng.random() < 0.3 else [np.float64]
    shapes = {"dy": dy_shape, "x": (batch, channels, *size), "w": (filters, channels, *kernel)}
    arguments = {name: (4 * rng.standard_normal(shape)).astype(rng.choice(dtypes)) for name, shape in shapes.items()}
    options = {"stride": (stride, 1), "padding": (padding, 0), "dilation": (dilation, 1)}
    given = {name: value for name, (value, default) in options.items() if value != default or rng.random() < 0.5}
    return arguments | given
