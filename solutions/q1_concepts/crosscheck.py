"""Another road: every letter from what real torch layers have, cost and answer, compared with all four options."""

import torch
from torch import nn
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode


def the_only(options, found):
    """Return the letter of the one option that equals what was found."""
    letters = [letter for letter, option in options.items() if option == found]
    assert len(letters) == 1, (letters, found)
    return letters[0]


def close(first, second):
    """Tell whether two answers are equal up to rounding."""
    return bool(torch.allclose(first, second, rtol=0, atol=1e-9))


def random(*shape, seed=0):
    """Return random numbers in double precision."""
    return torch.randn(*shape, dtype=torch.float64, generator=torch.Generator().manual_seed(seed))


def one(number):
    """Return one number for one channel, in double precision."""
    return torch.tensor([number], dtype=torch.float64)


def count(layer, picture):
    """Return how many numbers a layer learns and how many multiply-adds it takes for one picture."""
    with FlopCounterMode(display=False) as counter:
        layer(picture)
    return sum(parameter.numel() for parameter in layer.parameters()), counter.get_total_flops() // 2


def picture_size():
    """Build both layers for pictures of several sizes and of the double sizes, and count."""
    growths = set()
    for height, width in ((2, 3), (4, 3)):
        convolution = nn.Conv2d(8, 16, 3, padding=1, bias=False)
        small, large = torch.zeros(1, 8, height, width), torch.zeros(1, 8, 2 * height, 2 * width)
        counts = [count(convolution, small), count(convolution, large)]
        for picture in (small, large):
            pixels = picture.shape[2] * picture.shape[3]
            counts.append(count(nn.Linear(8 * pixels, 16 * pixels, bias=False), picture.flatten(1)))
        growths.add(
            tuple(after / before for pair in (counts[:2], counts[2:]) for before, after in zip(*pair, strict=True))
        )
    options = {"a": (4, 4, 16, 16), "b": (1, 1, 4, 4), "c": (1, 4, 16, 16), "d": (1, 4, 4, 4)}
    assert len(growths) == 1
    return the_only(options, growths.pop())


def position_task():
    """Compare the maps of the nine kernels with a single one: what holds for them holds for every kernel.

    If each of the nine maps of the second picture is that of the first, its columns rearranged in one fixed way, the
    same is true of every sum of the nine, of that sum with a bias, and behind ReLU; a sum over all entries is then equal.
    For the dense layer one row of weights that tells the pictures apart is enough.
    """
    first, second = torch.zeros(2, 1, 1, 16, 16, dtype=torch.float64)
    first[0, 0, 8, 3] = second[0, 0, 8, 12] = 1
    kernels = torch.eye(9, dtype=torch.float64).reshape(9, 1, 3, 3)
    maps = [functional.conv2d(picture, kernels, padding=1) for picture in (first, second)]
    moved = bool(torch.equal(torch.roll(maps[0], 9, dims=-1), maps[1]))

    def sums_differ(kernel, bias):
        sums = [functional.conv2d(each, kernel, bias, padding=1).relu().sum() for each in (first, second)]
        return not close(*sums)

    tried = [(random(1, 1, 3, 3, seed=n), random(1, seed=100 + n)) for n in range(50)]
    unequal = [sums_differ(*each) for each in tried]
    mirrored = [close(kernel, kernel.flip(-1)) for kernel, _ in tried]
    assert not any(mirrored)
    assert moved == (not any(unequal))
    dense = [random(1, 256, seed=n) @ torch.stack([first.flatten(), second.flatten()], dim=1) for n in range(50)]
    told_apart = any(not close(each[0, 0], each[0, 1]) for each in dense)
    statements = {
        "a": all(unequal),
        "b": moved and told_apart,
        "c": moved and not told_apart,
        "d": unequal == [not same for same in mirrored],
    }
    return the_only(statements, True)


def conv_count():
    """Build the layer and count."""
    options = {"a": (222, 27648), "b": (222, 21600), "c": (14208, 13824), "d": (222, 13824)}
    return the_only(options, count(nn.Conv2d(4, 6, 3), torch.zeros(1, 4, 10, 10)))


def bn_axes():
    """With momentum 1 the layer keeps its means: change every value of the batch in turn and look which means move."""
    layer = nn.BatchNorm2d(3, momentum=1.0).double()
    batch = random(4, 3, 5, 6)

    def means(values):
        layer(values)
        return layer.running_mean.clone()

    before, moved = means(batch), torch.zeros(3, dtype=torch.int64)
    for place in range(batch.numel()):
        changed = batch.flatten().clone()
        changed[place] += 100
        moved += (means(changed.reshape(batch.shape)) - before).abs() > 1e-6
    assert len(set(moved.tolist())) == 1
    learned = sum(parameter.numel() for parameter in layer.parameters())
    options = {"a": (3, 120, 6), "b": (90, 4, 180), "c": (12, 30, 6), "d": (4, 90, 6)}
    return the_only(options, (len(before), int(moved[0]), learned))


def bn_bias():
    """Run the same batch twice from the same state, and subtract."""
    picture, weight = random(5, 2, 4, 6), random(1, 2, 3, 3, seed=1)
    gamma, beta = one(1.7), one(-0.4)
    runs = []
    for bias in (0.3, 5.3):
        mean, variance = one(0.8), one(2.5)
        z = functional.conv2d(picture, weight, one(bias))
        y = functional.batch_norm(z, mean, variance, gamma, beta, training=True, momentum=0.1)
        runs.append((y, mean, variance))
    found = [after - before for before, after in zip(*runs, strict=True)]
    options = {"a": (0, 0, 0), "b": (0, 5, 0), "c": (5 * 1.7, 0, 0), "d": (0, 0.5, 0)}
    holds = {
        letter: all(close(each, torch.full_like(each, value)) for each, value in zip(found, option, strict=True))
        for letter, option in options.items()
    }
    return the_only(holds, True)


def drop_bias():
    """Run the layer on many values with the bias and without it, and subtract."""
    mean, variance, gamma, beta = one(5), one(8), one(6), one(1)
    values = random(3, 1, 4, 5)
    with_bias, without = (
        functional.batch_norm(values + bias, mean, variance, gamma, beta, training=False, eps=1.0) for bias in (2, 0)
    )
    options = {"a": 0.0, "b": -4.0, "c": -2.0, "d": -4 / 3}
    change = without - with_bias
    holds = {letter: close(change, torch.full_like(change, option)) for letter, option in options.items()}
    return the_only(holds, True)


def eval_batch():
    """Run both batches in both modes and look at the picture with the value 6."""
    found = []
    for training in (True, False):
        for other in (2.0, 10.0):
            mean, variance = one(4.0), one(4.0)
            batch = torch.tensor([6.0, other], dtype=torch.float64).reshape(2, 1, 1, 1)
            y = functional.batch_norm(batch, mean, variance, training=training, eps=1e-12)
            found.append(round(float(y[0]), 6))
    options = {"a": [1, -1, 1, -1], "b": [1, 1, 1, 1], "c": [1, -1, 1, 1], "d": [1, -1, 0.5, 0.5]}
    return the_only(options, found)


def fold_where():
    """Try to fold all four networks, for several draws of their numbers.

    A convolution that equals a network has no choice: its bias is the answer to a dark picture, and its weights are
    what one lit pixel adds to that. If this convolution fails on a single picture, there is none.
    """
    networks = {
        "a": lambda x, conv, norm: norm(conv(x), False),
        "b": lambda x, conv, norm: conv(norm(x, False)),
        "c": lambda x, conv, norm: norm(conv(x).relu(), False),
        "d": lambda x, conv, norm: norm(conv(x), True),
    }
    folds = {letter: all(folds_once(network, seed) for seed in range(5)) for letter, network in networks.items()}
    return the_only(folds, True)


def folds_once(network, seed):
    """Tell whether the only candidate equals a network of two channels with random numbers."""
    weight, bias = random(2, 2, 3, 3, seed=seed), random(2, seed=seed + 10)
    gamma, beta, mean = random(3, 2, seed=seed + 20)
    variance = random(2, seed=seed + 30) ** 2

    def conv(x):
        return functional.conv2d(x, weight, bias, padding=1)

    def norm(x, training):
        return functional.batch_norm(x, mean.clone(), variance.clone(), gamma, beta, training=training, eps=0.1)

    def run(x):
        return network(x, conv, norm)

    dark = torch.zeros(1, 2, 7, 7, dtype=torch.float64)
    new_bias, new_weight = run(dark)[0, :, 3, 3], torch.zeros_like(weight)
    for channel in range(2):
        light = dark.clone()
        light[0, channel, 3, 3] = 1
        new_weight[:, channel] = (run(light) - run(dark))[0, :, 2:5, 2:5].flip(-2, -1)
    pictures = [dark, random(1, 2, 7, 7, seed=seed + 40), random(4, 2, 5, 8, seed=seed + 50)]
    return all(close(run(x), functional.conv2d(x, new_weight, new_bias, padding=1)) for x in pictures)


def answers():
    """Return every letter, each from a computation."""
    steps = (picture_size, position_task, conv_count, bn_axes, bn_bias, drop_bias, eval_batch, fold_where)
    return {step.__name__: step() for step in steps}
