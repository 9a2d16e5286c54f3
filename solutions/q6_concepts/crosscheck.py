"""Another road: every letter from torch's derivatives or from counted samples, compared with all four options."""

import numpy as np
import torch
from torch.nn import functional


def the_only(options, found, error=1e-4):
    """Return the letter of the one option that is as close to what was found as its digits allow."""
    letters = [letter for letter, option in options.items() if np.allclose(option, found, rtol=0, atol=error)]
    assert len(letters) == 1, (letters, found)
    return letters[0]


def variable(*numbers):
    """Return numbers in double precision that can be differentiated by."""
    return torch.tensor(numbers, dtype=torch.float64, requires_grad=True)


def chain_product():
    """Run the chain from z_1 on and differentiate."""
    z = variable(1.0)
    loss = (1 * (2 * z**2) ** 2) ** 2 / 8
    loss.backward()
    return the_only({"a": 64, "b": 2, "c": 16, "d": 48}, z.grad.item())


def layer_step():
    """Differentiate a loss that changes with the second layer's pre-activations as the sensitivities say."""
    z = variable(-1.0, 2.0)
    weights = torch.tensor([[1.0, 2], [3, 4]], dtype=torch.float64)
    bias = torch.tensor([-1.0, -9], dtype=torch.float64)
    ((weights @ z.relu() + bias) @ torch.tensor([5.0, 7], dtype=torch.float64)).backward()
    return the_only({"a": (0, 38), "b": (26, 38), "c": (0, 43), "d": (26, 0)}, z.grad.numpy())


def slope_bound():
    """Choose every bias so that the pre-activations have each of many values in turn; the largest ratio counts."""
    found = []
    for function in (torch.sigmoid, torch.tanh):
        ratios = []
        for place in torch.linspace(-3, 3, 61, dtype=torch.float64):
            first = place.clone().requires_grad_()
            z = first
            for _ in range(5):
                after = 2 * function(z)
                z = after + (place - after).detach()
            ratios.append(torch.autograd.grad(z, first)[0].item())
        found.append(max(ratios))
    return the_only({"a": (1 / 1024, 1), "b": (1 / 32, 32), "c": (1 / 64, 64), "d": (32, 32)}, found)


def he_spread():
    """Ask torch for the spread of many weights of this convolution."""
    weights = torch.empty(64, 32, 3, 3, dtype=torch.float64)
    generator = torch.Generator().manual_seed(0)
    torch.nn.init.kaiming_normal_(weights, mode="fan_in", nonlinearity="relu", generator=generator)
    return the_only({"a": 0.2887, "b": 0.25, "c": 0.00694, "d": 0.0833}, weights.std().item(), 0.003)


def why_two():
    """Draw many sums with weights of variance 1 and look by which variance they must be multiplied to give 4."""
    rng = np.random.default_rng(0)
    signals = np.maximum(rng.normal(0, 2, size=(20000, 100)), 0)
    sums = (signals * rng.normal(size=signals.shape)).sum(axis=1)
    return the_only({"a": 0.01, "b": 0.02, "c": 0.0293, "d": 0.1414}, 4 / sums.var(), 0.002)


def dead_unit():
    """Differentiate by the weight for all three functions."""
    functions = (torch.relu, lambda z: functional.leaky_relu(z, 0.1), functional.elu)
    found = []
    for function in functions:
        weight = variable(1.0)
        function(weight * torch.tensor([1.0, 2], dtype=torch.float64) - 4).sum().backward()
        found.append(weight.grad.item())
    return the_only({"a": (0, 0, 0), "b": (0, 0.3, -2.6795), "c": (0, 0.3, 0.3205), "d": (0, 0.2, 0.1851)}, found)


def prelu_slope():
    """Differentiate by the slope."""
    slope = variable(0.5)
    inputs, upstream = (torch.tensor(numbers, dtype=torch.float64) for numbers in ([-2.0, 3, -1, 0], [1.0, 5, 4, 7]))
    (functional.prelu(inputs, slope) * upstream).sum().backward()
    return the_only({"a": 9, "b": -1.5, "c": -3, "d": -6}, slope.grad.item())


def skip_gradient():
    """Differentiate both networks."""
    found = []
    for behind_sum in (torch.nn.Identity(), torch.relu):
        start = variable(1.0)
        x = start
        for factor in (0.5, -3, 2):
            x = behind_sum(x + factor * x)
        found.append(torch.autograd.grad(x.sum(), start)[0].item())
    return the_only({"a": (-9, 0), "b": (1, 1), "c": (-3, 0), "d": (-9, -9)}, found)


def answers():
    """Return every letter, each from a computation."""
    steps = (chain_product, layer_step, slope_bound, he_spread, why_two, dead_unit, prelu_slope, skip_gradient)
    return {step.__name__: step() for step in steps}
