"""The same loss by torch.nn.functional.cross_entropy, its gradients by torch's automatic differentiation."""

import numpy as np
import torch
from torch.nn.functional import cross_entropy


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    """Let torch differentiate the loss; what it does not use has no gradient, which means zero."""
    dtype = np.result_type(logits, aux1, aux2, np.float32)
    heads = [torch.tensor(np.array(a, dtype=dtype, order="C"), requires_grad=True) for a in (logits, aux1, aux2)]
    labels = torch.tensor(np.array(y, dtype=np.int64))
    if labels.numel() == 0:
        raise ValueError("torch would answer NaN")
    if not all(0 <= label < heads[0].shape[1] for label in labels.tolist()):
        raise ValueError("torch names this an index error")
    loss = cross_entropy(heads[0], labels)
    if training:
        loss = loss + weight * (cross_entropy(heads[1], labels) + cross_entropy(heads[2], labels))
    loss.backward()
    gradients = [torch.zeros_like(head) if head.grad is None else head.grad for head in heads]
    return loss.detach().numpy()[()], *(gradient.numpy() for gradient in gradients)


def draw_aux_loss(rng):
    """Draw outputs of moderate or very large size; one call in eight has a label out of range or no images."""
    images, classes = int(rng.integers(1, 6)), int(rng.integers(2, 7))
    if rng.random() < 0.05:
        images = 0
    dtypes = [np.float64, np.float32, np.int64, np.int32] if rng.random() < 0.3 else [np.float64]
    dtype = rng.choice(dtypes)
    size = rng.choice([1.0, 5.0, 1000.0]) if dtype is np.float64 else 3.0
    y = rng.integers(0, classes, images).astype(rng.choice([np.int32, np.int64]))
    if images and rng.random() < 0.08:
        y[rng.integers(images)] = rng.choice([-classes - 1, -1, classes, classes + 2])
    arguments = {
        name: (rng.normal(0, size, (images, classes)) + rng.normal(0, size, (images, 1))).astype(dtype)
        for name in ("logits", "aux1", "aux2")
    }
    arguments |= {"y": y, "training": bool(rng.random() < 0.65)}
    if rng.random() < 0.6:
        arguments["weight"] = float(rng.choice([0.0, 0.1, 0.3, 0.5, 0.7, 1.0]))
    return arguments
