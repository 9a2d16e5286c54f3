"""Another road: every letter from gradients of real torch convolutions (which inputs have one) or from NumPy, compared with all four options."""

import numpy as np
import torch
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode


def the_only(options, found):
    """Return the letter of the one option that equals what was found."""
    letters = [letter for letter, option in options.items() if option == found]
    assert len(letters) == 1, (letters, found)
    return letters[0]


def support(network, shape, place):
    """Return the indices of the inputs on which the output at one place depends, after the network of positive weights."""
    image = torch.ones((1, 1, *shape), dtype=torch.float64, requires_grad=True)
    output = network(image)
    (gradient,) = torch.autograd.grad(output[(0, 0, *place)], image)
    return {tuple(int(number) for number in index) for index in torch.nonzero(gradient[0, 0])}


def read_by_line(weights, length, place, dilation=1, padding=(0, 0)):
    """Return the positions that one output of a one-dimensional layer reads, and the number of outputs."""
    kernel = torch.as_tensor(weights, dtype=torch.float64)[None, None]
    sizes = []

    def network(line):
        output = functional.conv1d(functional.pad(line, padding), kernel, dilation=dilation)
        sizes.append(output.shape[-1])
        return output

    return sorted(index for (index,) in support(network, (length,), (place,))), sizes[0]


def dilation_reads():
    """Look which inputs output 0 reads."""
    read, _ = read_by_line(np.ones(5), 40, 0, dilation=4)
    options = {
        "a": ([0, 5, 10, 15, 20], 21),
        "b": (list(range(20)), 20),
        "c": ([0, 4, 8, 12, 16], 17),
        "d": ([4, 5, 6, 7, 8], 5),
    }
    return the_only(options, (read, read[-1] - read[0] + 1))


def gain_and_size():
    """Ask a real layer for its weights, the extent of a window inside the map and the size of its output."""
    layer = torch.nn.Conv2d(1, 1, 3, stride=2, padding=2, dilation=3, bias=False).double()
    torch.nn.init.ones_(layer.weight)
    read = support(layer, (22, 22), (4, 4))
    rows, columns = ({index[axis] for index in read} for axis in (0, 1))
    window = tuple(max(line) - min(line) + 1 for line in (rows, columns))
    size = tuple(layer(torch.zeros(1, 1, 22, 22, dtype=torch.float64)).shape[2:])
    options = {
        "a": (9, (7, 7), (10, 10)),
        "b": (49, (7, 7), (10, 10)),
        "c": (9, (9, 9), (9, 9)),
        "d": (9, (3, 3), (12, 12)),
    }
    return the_only(options, (sum(weight.numel() for weight in layer.parameters()), window, size))


def kron_order():
    """Compare the four products with zeros in which K was written at even places."""
    kernel = np.arange(1.0, 10.0).reshape(3, 3)
    identity, corner = np.eye(2), np.array([[1.0, 0.0], [0.0, 0.0]])
    wanted = np.zeros((6, 6))
    wanted[::2, ::2] = kernel
    products = {
        "a": np.kron(identity, kernel),
        "b": np.kron(corner, kernel),
        "c": np.kron(kernel, identity),
        "d": np.kron(kernel, corner),
    }
    assert all(product.shape == (6, 6) for product in products.values())
    return the_only({letter: product.tolist() for letter, product in products.items()}, wanted.tolist())


def receptive_field():
    """Count the inputs with a gradient behind three layers, and their span."""

    def network(line):
        for size, dilation in ((2, 2), (3, 3), (4, 4)):
            line = functional.conv1d(line, torch.ones(1, 1, size, dtype=torch.float64), dilation=dilation)
        return line

    read = sorted(index for (index,) in support(network, (101,), (40,)))
    options = {"a": (23, 23), "b": (21, 19), "c": (21, 21), "d": (13, 4)}
    return the_only(options, (read[-1] - read[0] + 1, len(read)))


def mask(kind):
    """Return the 3 x 3 mask of a type, from the scanning order."""
    centre = (1, 1)
    kept = [
        [place < centre or (kind == "B" and place == centre) for place in ((i, 0), (i, 1), (i, 2))] for i in range(3)
    ]
    return torch.tensor(kept, dtype=torch.float64)


def stack(kinds):
    """Return a network of masked 3 x 3 layers with padding 1."""

    def network(image):
        for kind in kinds:
            image = functional.conv2d(image, mask(kind)[None, None], padding=1)
        return image

    return network


def mask_cost():
    """Count every multiply-add of a plain convolution, and those whose weight is zero, on maps of two sizes."""
    rates = set()
    for height, width in ((4, 5), (7, 3)):
        masked = mask("A").numpy()
        done = wasted = 0
        for _ in np.ndindex(height, width):
            for tap in np.ndindex(3, 3):
                done += 1
                wasted += masked[tap] == 0
        rates.add((done / (height * width), wasted / (height * width)))
    assert len(rates) == 1
    with FlopCounterMode(display=False) as counter:
        functional.conv2d(torch.zeros(1, 1, 4, 5), mask("A").float()[None, None], padding=1)
    assert counter.get_total_flops() / 2 == 9 * 4 * 5
    return the_only({"a": (4, 0), "b": (5, 0), "c": (9, 4), "d": (9, 5)}, rates.pop())


def blind_spot():
    """Look which of the four pixels has no gradient."""
    read = support(stack("A" + "B" * 9), (9, 9), (4, 4))
    pixels = {"a": (3, 6), "b": (0, 8), "c": (4, 0), "d": (0, 0)}
    assert all(pixel < (4, 4) for pixel in pixels.values())
    return the_only({letter: pixel in read for letter, pixel in pixels.items()}, False)


def mask_order():
    """Look which stack hides the pixel itself and still shows its left neighbour."""
    options = {"a": "AAA", "b": "ABB", "c": "BAA", "d": "BBB"}
    reads = {letter: support(stack(kinds), (11, 11), (5, 5)) for letter, kinds in options.items()}
    return the_only({letter: ((5, 5) in read, (5, 4) in read) for letter, read in reads.items()}, (False, True))


def causality():
    """Look which samples output 5 reads under every sharing of the four zeros, then weigh each statement."""
    length, reads = 30, {}
    for front in range(5):
        reads[front], size = read_by_line(np.ones(3), length, 5, dilation=2, padding=(front, 4 - front))
        assert size == length
    causal = {front: max(read) <= 5 for front, read in reads.items()}
    centred = reads[2]
    statements = {
        "a": centred == [1, 3, 5],
        "b": centred == [3, 5, 7] and not any(causal.values()),
        "c": centred == [3, 5, 7] and reads[4] == [1, 3, 5] and causal[4],
        "d": centred == [3, 5, 7] and reads[0] == [1, 3, 5] and causal[0],
    }
    return the_only(statements, True)


def answers():
    """Return every letter, each from a computation."""
    steps = (dilation_reads, gain_and_size, kron_order, receptive_field, mask_cost, blind_spot, mask_order, causality)
    return {step.__name__: step() for step in steps}
