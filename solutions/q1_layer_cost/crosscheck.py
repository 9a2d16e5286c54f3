"""Another road: builds the layers in torch on the meta device (shapes without data), counts the entries of their
parameters, lets torch infer the output's shape, and halves the operations that torch's own counter sees in one pass."""

import torch
from torch.utils.flop_counter import FlopCounterMode


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    """Parameters, multiply-adds and output size of `torch.nn.Conv2d`."""
    if 0 in (c_in, c_out, kh, kw, h, w) or stride < 1 or dilation < 1 or groups < 1 or padding < 0:
        raise ValueError("torch would take this, or would not say what is wrong with it")
    try:
        layer = torch.nn.Conv2d(c_in, c_out, (kh, kw), stride, padding, dilation, groups, bias=bias, device="meta")
        macs, y = run(layer, torch.empty((1, c_in, h, w), device="meta"))
    except RuntimeError as error:
        raise ValueError("torch refuses the layer") from error
    if 0 in y.shape:
        raise ValueError("the output is empty")
    return {"params": count_parameters(layer), "macs": macs, "h_out": y.shape[2], "w_out": y.shape[3]}


def dense_cost(n_in, n_out, bias=True):
    """Parameters and multiply-adds of `torch.nn.Linear`."""
    if 0 in (n_in, n_out):
        raise ValueError("torch would take this")
    try:
        layer = torch.nn.Linear(n_in, n_out, bias=bias, device="meta")
    except RuntimeError as error:
        raise ValueError("torch refuses the layer") from error
    macs, _ = run(layer, torch.empty((1, n_in), device="meta"))
    return {"params": count_parameters(layer), "macs": macs}


def run(layer, x):
    """Return the multiply-adds of one pass, and its output."""
    counter = FlopCounterMode(display=False)
    with torch.no_grad(), counter:
        y = layer(x)
    return counter.get_total_flops() // 2, y


def count_parameters(layer):
    """Count the entries of all parameters."""
    return sum(parameter.numel() for parameter in layer.parameters())


def draw_conv_cost(rng):
    """Draw a call of conv_cost; one in ten breaks a rule."""
    groups = int(rng.integers(1, 5))
    kh, kw, dilation, padding = (int(rng.integers(low, high)) for low, high in ((1, 6), (1, 6), (1, 4), (0, 4)))
    arguments = {
        "c_in": groups * int(rng.integers(1, 6)),
        "c_out": groups * int(rng.integers(1, 6)),
        "kh": kh,
        "kw": kw,
        "h": max(1, dilation * (kh - 1) + 1 - 2 * padding) + int(rng.integers(0, 20)),
        "w": max(1, dilation * (kw - 1) + 1 - 2 * padding) + int(rng.integers(0, 20)),
        "stride": int(rng.integers(1, 5)),
        "padding": padding,
        "dilation": dilation,
        "groups": groups,
        "bias": bool(rng.integers(2)),
    }
    if rng.random() < 0.1:
        arguments.update(draw_broken(rng, arguments))
    for name, usual in (("stride", 1), ("padding", 0), ("dilation", 1), ("groups", 1), ("bias", True)):
        if arguments[name] == usual and rng.random() < 0.5:
            del arguments[name]
    return arguments


def draw_broken(rng, arguments):
    """Draw a change that breaks one rule."""
    sizes = ("c_in", "c_out", "kh", "kw", "h", "w", "stride", "dilation", "groups")
    groups = int(rng.integers(2, 5))
    side = ("h", "kh") if rng.random() < 0.5 else ("w", "kw")
    broken = (
        {sizes[rng.integers(len(sizes))]: -int(rng.integers(0, 3))},
        {"padding": -int(rng.integers(1, 3))},
        {"groups": groups, "c_in": groups * 2 + 1, "c_out": groups},
        {"groups": groups, "c_in": groups, "c_out": groups * 2 + 1},
        {side[1]: arguments[side[0]] + 2 * arguments["padding"] + int(rng.integers(1, 4)), "dilation": 1},
    )
    return broken[rng.integers(len(broken))]


def draw_dense_cost(rng):
    """Draw a call of dense_cost; one in ten breaks a rule."""
    arguments = {"n_in": int(rng.integers(1, 5000)), "n_out": int(rng.integers(1, 5000))}
    if rng.random() < 0.7:
        arguments["bias"] = bool(rng.integers(2))
    if rng.random() < 0.1:
        arguments["n_in" if rng.random() < 0.5 else "n_out"] = -int(rng.integers(0, 3))
    return arguments
