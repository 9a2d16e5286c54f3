"""Another road: builds both modules from torch layers on the meta device (shapes without data), runs an image through
each branch, halves the operations that torch's own counter sees, and counts the entries of the parameters and of what
torch.cat joins. A map that is too large for torch is cut into pieces: multiply-adds go with the number of positions."""

from fractions import Fraction

import torch
from torch.utils.flop_counter import FlopCounterMode

LARGEST = 10**6  # positions that torch is shown


def inception_cost(h, w, c, n1, r3, n3, r5, n5, pp):
    """Costs by torch; a branch that is missing is no module at all."""
    if h < 1 or w < 1 or c < 1 or any(count < 0 for count in (n1, r3, n3, r5, n5, pp)):
        raise ValueError("torch would not refuse all of these")
    if (r3 > 0) is not (n3 > 0) or (r5 > 0) is not (n5 > 0):
        raise ValueError("half a branch")
    shown = (h, w) if h * w <= LARGEST else (1, 1)
    pieces = h * w // (shown[0] * shown[1])
    x = torch.empty((1, c, *shown), device="meta")
    branches = [
        [(c, n1, 1)],
        [(c, r3, 1), (r3, n3, 3)],
        [(c, r5, 1), (r5, n5, 5)],
        [(c, pp, 1)],
    ]
    modules = [build(branch) for branch in branches]
    if modules[3] is not None:
        modules[3].insert(0, torch.nn.MaxPool2d(3, 1, 1))
    runs = [(0, None) if module is None else run(module, x) for module in modules]
    macs = [count * pieces for count, _ in runs]
    naive = sum(run(build([(c, n, side)]), x)[0] for n, side in ((n1, 1), (n3, 3), (n5, 5)) if n) * pieces
    if naive == 0:
        raise ValueError("nothing to compare with")
    joined = torch.cat([y for _, y in runs if y is not None], dim=1)
    assert joined.shape[2:] == shown
    return {
        "branch_macs": macs,
        "total": sum(macs),
        "out_channels": joined.shape[1],
        "params": sum(p.numel() for module in modules if module is not None for p in module.parameters()),
        "naive_macs": naive,
        "saving": float(Fraction(naive - sum(macs), naive)),
    }


def build(convolutions):
    """Return torch layers that keep height and width, or None where there are no filters."""
    if convolutions[-1][1] == 0:
        return None
    return torch.nn.Sequential(
        *(
            torch.nn.Conv2d(read, filters, side, padding=side // 2, device="meta")
            for read, filters, side in convolutions
        )
    )


def run(module, x):
    """Return the multiply-adds of one pass, and its output."""
    counter = FlopCounterMode(display=False)
    with torch.no_grad(), counter:
        y = module(x)
    return counter.get_total_flops() // 2, y


def draw_inception_cost(rng):
    """Draw a module, sometimes without a branch; one in eight breaks a rule."""
    arguments = {name: int(rng.integers(1, 40)) for name in ("h", "w", "c", "n1", "r3", "n3", "r5", "n5", "pp")}
    for names in (("n1",), ("r3", "n3"), ("r5", "n5"), ("pp",)):
        if rng.random() < 0.15:
            arguments.update(dict.fromkeys(names, 0))
    if rng.random() < 0.12:
        arguments.update(draw_broken(rng))
    return arguments


def draw_broken(rng):
    """Draw a change that breaks one rule."""
    sizes, counts, halves = ("h", "w", "c"), ("n1", "r3", "n3", "r5", "n5", "pp"), ("r3", "n3", "r5", "n5")
    half = halves[rng.integers(4)]
    broken = (
        {sizes[rng.integers(3)]: -int(rng.integers(0, 3))},
        {counts[rng.integers(6)]: -int(rng.integers(1, 3))},
        {"r3": 2, "n3": 3, "r5": 4, "n5": 5, half: 0},
        dict.fromkeys(("n1", "r3", "n3", "r5", "n5"), 0),
    )
    return broken[rng.integers(len(broken))]
