"""Another road: every letter from torch's automatic differentiation of the layer in question, compared with all four options."""

import numpy as np
import torch
from torch.nn import functional


def the_only(options, found):
    """Return the letter of the one option that equals what was found."""
    letters = [letter for letter, option in options.items() if option == found]
    assert len(letters) == 1, (letters, found)
    return letters[0]


def tensor(values):
    """Return a tensor of float64 that gradients are wanted for."""
    return torch.tensor(np.array(values, dtype=np.float64), requires_grad=True)


def gradients(output, variables, upstream):
    """Return the gradients of <upstream, output> as nested lists."""
    upstream = torch.as_tensor(np.array(upstream, dtype=np.float64)).reshape(output.shape)
    found = torch.autograd.grad(output, variables, upstream)
    return [gradient.tolist() for gradient in found]


def valid(a, b):
    """Cross-correlate two arrays without padding."""
    return functional.conv2d(a[None, None], b[None, None])[0, 0]


def full(a, b):
    """Cross-correlate after framing the first array by the size of the second less one."""
    rows, columns = b.shape[0] - 1, b.shape[1] - 1
    return valid(functional.pad(a, (columns, columns, rows, rows)), b)


def rotation():
    """Compare the gradients of arrays of integers without symmetry with the four pairs; integers leave no rounding."""
    rng = np.random.default_rng(0)
    x, k = (tensor(rng.integers(-9, 10, shape)) for shape in ((6, 7), (3, 4)))
    dy = torch.tensor(rng.integers(-9, 10, (4, 4)).astype(float))
    found = gradients(valid(x, k), (x, k), dy)
    x, k, turned = x.detach(), k.detach(), {False: lambda a: a, True: lambda a: a.flip(0, 1)}
    turns = {"a": (False, True), "b": (True, True), "c": (True, False), "d": (False, False)}
    options = {
        letter: [full(dy, turned[kernel](k)).tolist(), valid(x, turned[gradient](dy)).tolist()]
        for letter, (kernel, gradient) in turns.items()
    }
    return the_only(options, found)


def padding_back():
    """Try every frame up to six rows and columns: only one gives the gradient by a correlation with the turned kernel."""
    rng = np.random.default_rng(1)
    x, k = tensor(rng.integers(-9, 10, (8, 9))), torch.tensor(rng.integers(-9, 10, (3, 5)).astype(float))
    y = functional.conv2d(x[None, None], k[None, None], padding=1)[0, 0]
    dy = torch.tensor(rng.integers(-9, 10, tuple(y.shape)).astype(float))
    (wanted,) = gradients(y, (x,), dy)
    fitting = [
        (rows, columns)
        for rows, columns in np.ndindex(7, 7)
        if min(dy.shape[0] + 2 * rows - 3, dy.shape[1] + 2 * columns - 5) >= 0
        and valid(functional.pad(dy, (columns, columns, rows, rows)), k.flip(0, 1)).tolist() == wanted
    ]
    assert len(fitting) == 1
    return the_only({"a": (1, 3), "b": (2, 4), "c": (1, 2), "d": (3, 1)}, fitting[0])


def bias_gradient():
    """Differentiate a layer whose output has the shape in question."""
    layer = torch.nn.Conv2d(2, 1, (2, 3)).double()
    y = layer(torch.ones(4, 2, 4, 7, dtype=torch.float64))
    assert tuple(y.shape) == (4, 1, 3, 5)
    (found,) = gradients(y, (layer.bias,), np.full((4, 1, 3, 5), 0.5))
    return the_only({"a": 0.5, "b": 2, "c": 7.5, "d": 30}, found[0])


def pool_between():
    """Differentiate the pooled product with respect to the weight."""
    image = torch.tensor([[1.0, 2, 0, 1], [3, 0, 1, 2], [0, 1, 2, 0], [1, 2, 1, 1]]).double()
    upstream = torch.tensor([[4.0, 8], [-4, 12]]).double()
    weight = tensor([[0.7]])
    pooled = functional.avg_pool2d(functional.conv2d(image[None, None], weight[None, None]), 2)
    (found,) = gradients(pooled, (weight,), upstream)
    shortcut = valid(image, upstream)
    assert tuple(shortcut.shape) == (3, 3)
    assert shortcut[0, 0] == 8
    return the_only({"a": shortcut.tolist(), "b": [[22.0]], "c": [[88.0]], "d": [[28.0]]}, found)


def dense_bias():
    """Differentiate a dense layer with the given numbers."""
    f, weights, bias = tensor([5, 4]), tensor([[2, -1]]), tensor([3])
    found = gradients(functional.linear(f, weights, bias), (weights, bias, f), [2])
    options = {
        "a": [[[4, -2]], [2], [10, 8]],
        "b": [[[10, 8]], [18], [10, 4]],
        "c": [[[10, 8]], [6], [4, -2]],
        "d": [[[10, 8]], [2], [4, -2]],
    }
    return the_only(options, found)


def max_shared():
    """Differentiate torch's pooling, whose rule for ties is the one of the question."""
    row = tensor([[3, 8, 5, 5]])
    (found,) = gradients(functional.max_pool1d(row, 2, 1), (row,), [1, 2, 4])
    return the_only({"a": [[0, 3, 4, 0]], "b": [[0, 2, 4, 0]], "c": [[0, 3, 2, 2]], "d": [[0, 3, 4, 4]]}, found)


def unused_pixels():
    """Look which entries of the gradient are zero for a kernel and an upstream gradient without zeros."""
    row = tensor([[range(9)]])
    y = functional.conv1d(row, torch.tensor([[[2.0, 3.0]]]).double(), stride=3)
    (found,) = gradients(y, (row,), np.arange(1, 1 + y.numel()))
    zeros = [index for index, entry in enumerate(found[0][0]) if entry == 0]
    options = {"a": (9, []), "b": (9, [2, 5, 8]), "c": (9, [8]), "d": (8, [2, 5])}
    return the_only(options, (len(found[0][0]), zeros))


def strided_kernel():
    """Differentiate a strided convolution with respect to its kernel."""
    kernel = tensor([[[0.3, -0.8]]])
    y = functional.conv1d(torch.tensor([[[1.0, 4, 2, 0, 3, 5]]]).double(), kernel, stride=2)
    (found,) = gradients(y, (kernel,), [1, -1, 2])
    return the_only({"a": [1, 2], "b": [3, 13], "c": [5, 14], "d": [14, 5]}, found[0][0])


def answers():
    """Return every letter, each from a computation."""
    steps = (
        rotation,
        padding_back,
        bias_gradient,
        pool_between,
        dense_bias,
        max_shared,
        unused_pixels,
        strided_kernel,
    )
    return {step.__name__: step() for step in steps}
