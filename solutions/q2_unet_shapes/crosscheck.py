"""Another road: a real U-Net of torch modules on the meta device (shapes without data), whose forward hooks write down
the shape of every map that a module takes or makes."""

import torch
from torch import nn


class Stage(nn.Sequential):
    """Two 3 x 3 convolutions."""

    def __init__(self, c_in, c_out, mode):
        """Padding as the mode says."""
        super().__init__(convolution(c_in, c_out, mode), convolution(c_out, c_out, mode))


def convolution(c_in, c_out, mode):
    """Return a 3 x 3 convolution."""
    return nn.Conv2d(c_in, c_out, 3, padding=mode, bias=False)


class UNet(nn.Module):
    """A network with one input channel, recursively: a stage around a smaller network around a bottleneck."""

    def __init__(self, c_in, c0, depth, mode):
        """Build this level and the ones below it."""
        super().__init__()
        self.before = Stage(c_in, c0, mode)
        self.pool = nn.MaxPool2d(2)
        self.below = UNet(c0, 2 * c0, depth - 1, mode) if depth > 1 else Stage(c0, 2 * c0, mode)
        self.up = nn.ConvTranspose2d(2 * c0, c0, 2, stride=2, bias=False)
        self.after = Stage(2 * c0, c0, mode)

    def forward(self, image):
        """Run this level; the skip connection is cropped in the middle."""
        skip = self.before(image)
        up = self.up(self.below(self.pool(skip)))
        rows, columns = (skip.shape[axis] - up.shape[axis] for axis in (2, 3))
        skip = skip[:, :, rows // 2 : rows // 2 + up.shape[2], columns // 2 : columns // 2 + up.shape[3]]
        return self.after(torch.cat([skip, up], dim=1))


def unet_shapes(h, w, c0, depth, mode="same"):
    """Run the network once and read what its modules saw."""
    if min(h, w, c0, depth) < 1:
        raise ValueError("torch would take this, or would not say what is wrong with it")
    seen = []
    with torch.device("meta"), torch.no_grad():
        network = UNet(1, c0, depth, mode)
        for module in network.modules():
            module.register_forward_hook(lambda module, taken, made: seen.append((module, taken[0].shape, made.shape)))
        try:
            network(torch.empty(1, 1, h, w))
        except RuntimeError as error:
            raise ValueError("torch refuses a map") from error
    if any(0 in made for _, _, made in seen):
        raise ValueError("a map is empty")
    made = {module: shape[1:] for module, _, shape in seen}
    taken = {module: shape[1:] for module, shape, _ in seen}
    levels = [module for module in network.modules() if isinstance(module, UNet)]
    enc = [tuple(made[level.before]) for level in levels]
    dec = []
    for level, skip in zip(reversed(levels), reversed(enc), strict=True):
        _, rows, columns = made[level.up]
        cropped = (skip[1] - rows, skip[2] - columns)
        dec.append((tuple(taken[level.after]), tuple(made[level.after]), cropped))
    return enc, tuple(made[levels[-1].below]), dec


def draw_unet_shapes(rng):
    """Draw a call of unet_shapes, built upwards from its bottleneck; one in ten breaks a rule."""
    depth, mode = int(rng.integers(1, 5)), str(rng.choice(["same", "valid"]))
    arguments = {
        "h": draw_side(rng, depth, mode),
        "w": draw_side(rng, depth, mode),
        "c0": int(rng.integers(1, 9)),
        "depth": depth,
        "mode": mode,
    }
    if rng.random() < 0.1:
        arguments.update(draw_broken(rng, arguments))
    if mode == "same" and rng.random() < 0.5:
        del arguments["mode"]
    return arguments


def draw_side(rng, depth, mode):
    """Draw the side of an input that lasts to the end, often by a hair."""
    least = 1 if mode == "same" else 3 if depth == 1 else 4
    lost = 0 if mode == "same" else 4
    side = least + int(rng.integers(0, 3)) + lost
    for _ in range(depth):
        side = 2 * side + int(rng.integers(2)) + lost
    return side


def draw_broken(rng, arguments):
    """Draw a change that breaks one rule."""
    depth = arguments["depth"]
    least = 2**depth if arguments["mode"] == "same" else 18 if depth == 1 else 12 * 2**depth - 4
    short = int(rng.integers(1, least))
    side = "h" if rng.random() < 0.5 else "w"
    broken = (
        {side: -int(rng.integers(0, 3))},
        {"c0": -int(rng.integers(0, 3))},
        {"depth": -int(rng.integers(0, 3))},
        {side: short},
        {side: short},
    )
    return broken[rng.integers(len(broken))]
