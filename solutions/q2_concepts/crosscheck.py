"""Another road: every letter from real torch layers (sizes, values, numbers of weights), compared with all four options."""

import torch
from torch import nn
from torch.nn import functional


def the_only(options, found):
    """Return the letter of the one option that equals what was found."""
    letters = [letter for letter, option in options.items() if option == found]
    assert len(letters) == 1, (letters, found)
    return letters[0]


def run_unet(side, poolings, padding):
    """Run a U-Net with one channel everywhere; return the output's side and the rows cropped, from the deepest level up."""
    image, skips, cropped = torch.zeros(1, 1, side, side), [], []
    kernel = torch.zeros(1, 1, 3, 3)

    def stage(maps):
        for _ in range(2):
            maps = functional.conv2d(maps, kernel[:, :1].expand(1, maps.shape[1], 3, 3), padding=padding)
        return maps

    for _ in range(poolings):
        skips.append(stage(image))
        image = functional.max_pool2d(skips[-1], 2)
    image = stage(image)
    for skip in reversed(skips):
        up = functional.conv_transpose2d(image, torch.zeros(1, 1, 2, 2), stride=2)
        cropped.append(skip.shape[2] - up.shape[2])
        start = cropped[-1] // 2
        middle = skip[:, :, start : start + up.shape[2], start : start + up.shape[3]]
        image = stage(torch.cat([middle, up], dim=1))
    return image.shape[2], cropped


def even_sizes():
    """Run a network of each size and look at what it crops."""
    sides = {"a": 248, "b": 240, "c": 252, "d": 250}
    return the_only({letter: run_unet(side, 4, 1)[1] for letter, side in sides.items()}, [0, 0, 0, 0])


def valid_crop():
    """Run the network."""
    options = {"a": (52, [0, 0]), "b": (38, [5, 18]), "c": (20, [4, 16]), "d": (20, [8, 32])}
    return the_only(options, run_unet(60, 2, 0))


def concat_channels():
    """Build the layers, put the maps side by side, and take a convolution that reads what came out."""
    up = nn.ConvTranspose2d(128, 64, 2, stride=2)(torch.zeros(1, 128, 3, 3))
    joined = torch.cat([torch.zeros(1, 64, 6, 6), up], dim=1)
    layer = nn.Conv2d(joined.shape[1], 64, 3, padding=1, bias=False)
    assert layer(joined).shape == (1, 64, 6, 6)
    return the_only({"a": 36864, "b": 110592, "c": 73728, "d": 147456}, count_weights(layer))


def count_weights(layer):
    """Count the entries of all parameters."""
    return sum(parameter.numel() for parameter in layer.parameters())


def unpooling():
    """Pool and unpool."""
    image = torch.tensor([[[[1.0, 7.0, 2.0, 0.0], [4.0, 3.0, 6.0, 5.0]]]])
    pooled, places = functional.max_pool2d(image, 2, return_indices=True)
    options = {
        "a": [[0, 7, 0, 0], [0, 0, 6, 0]],
        "b": [[7, 7, 6, 6], [7, 7, 6, 6]],
        "c": [[7, 0, 6, 0], [0, 0, 0, 0]],
        "d": [[1, 7, 2, 0], [4, 3, 6, 5]],
    }
    return the_only(options, functional.max_unpool2d(pooled, places, 2)[0, 0].tolist())


def transposed_row():
    """Convolve, and apply the transposed convolution."""
    row, kernel = torch.tensor([[[3.0, 1.0, 2.0]]]), torch.tensor([[[1.0, 2.0]]])
    found = functional.conv_transpose1d(functional.conv1d(row, kernel), kernel)
    return the_only({"a": [3, 1, 2], "b": [10, 15, 5], "c": [5, 15, 10], "d": [5, 5, 10]}, found[0, 0].tolist())


def upsampling_weights():
    """Count the parameters of three layers, each of which doubles height and width and keeps 16 channels."""
    pooled, places = functional.max_pool2d(torch.rand(1, 16, 6, 10), 2, return_indices=True)
    layers = nn.Upsample(scale_factor=2), nn.MaxUnpool2d(2), nn.ConvTranspose2d(16, 16, 2, stride=2, bias=False)
    made = layers[0](pooled), layers[1](pooled, places), layers[2](pooled)
    assert all(maps.shape == (1, 16, 6, 10) for maps in made)
    options = {"a": [0, 0, 64], "b": [0, 1024, 1024], "c": [64, 0, 1024], "d": [0, 0, 1024]}
    return the_only(options, [count_weights(layer) for layer in layers])


def skip_role():
    """Look whether what each decoder is given differs between the two pictures, then weigh each statement.

    A fixed computation gives the same output for the same input; where inputs differ, handing them on gives different
    outputs. So a decoder can tell the pictures apart if and only if what it is given does.
    """
    pictures = torch.zeros(2, 1, 4, 4)
    pictures[0, 0, 0, 0] = pictures[1, 0, 1, 1] = 1
    pooled = functional.max_pool2d(pictures, 2)
    first_can = not torch.equal(pooled[0], pooled[1])
    second_can = first_can or not torch.equal(pictures[0], pictures[1])
    enlarged = functional.interpolate(pooled, scale_factor=2)
    interpolation_can = not torch.equal(enlarged[0], enlarged[1])
    transposed_can = False
    for seed in range(20):
        weights = torch.randn(1, 1, 2, 2, generator=torch.Generator().manual_seed(seed))
        made = functional.conv_transpose2d(pooled, weights, stride=2)
        transposed_can = transposed_can or not torch.equal(made[0], made[1])
    statements = {
        "a": not first_can and second_can,
        "b": first_can,
        "c": not first_can and not second_can,
        "d": not interpolation_can and transposed_can,
    }
    return the_only(statements, True)


def output_padding():
    """Try all lengths, and weigh each statement."""
    kernel = torch.ones(1, 1, 3)
    made = {n: functional.conv1d(torch.zeros(1, 1, n), kernel, stride=2, padding=1).shape[2] for n in range(1, 40)}
    lengths = {n for n, outputs in made.items() if outputs == 4}
    back = {
        extra: functional.conv_transpose1d(
            torch.zeros(1, 1, 4), kernel, stride=2, padding=1, output_padding=extra
        ).shape[2]
        for extra in (0, 1)
    }
    options = {
        "a": ({8}, {0: 8}),
        "b": ({7, 8}, {0: 7, 1: 8}),
        "c": ({8, 9}, {0: 8, 1: 9}),
        "d": ({7, 8}, {0: 7, 1: 9}),
    }
    true = {
        letter: told == lengths and all(back[extra] == length for extra, length in sizes.items())
        for letter, (told, sizes) in options.items()
    }
    return the_only(true, True)


def answers():
    """Return every letter, each from a computation."""
    steps = (
        even_sizes,
        valid_crop,
        concat_channels,
        unpooling,
        transposed_row,
        upsampling_weights,
        skip_role,
        output_padding,
    )
    return {step.__name__: step() for step in steps}
