from typing import List, Tuple


def _stage(h: int, w: int, loss: int) -> Tuple[int, int]:
    h, w = h - loss, w - loss
    if min(h, w) <= 0:
        raise ValueError("a map vanished")
    return h, w


def _level(h, w, c, levels_left, loss):
    """Everything from this level downwards: (enc, bottleneck, dec, size after the last stage)."""
    h, w = _stage(h, w, loss)
    if levels_left == 0:
        return [], (c, h, w), [], (h, w)
    below_h, below_w = h // 2, w // 2
    if below_h == 0 or below_w == 0:
        raise ValueError("a map vanished in the pooling")
    enc, bottleneck, dec, (uh, uw) = _level(below_h, below_w, 2 * c, levels_left - 1, loss)
    uh, uw = 2 * uh, 2 * uw
    oh, ow = _stage(uh, uw, loss)
    entry = ((2 * c, uh, uw), (c, oh, ow), (h - uh, w - uw))
    return [(c, h, w)] + enc, bottleneck, dec + [entry], (oh, ow)


def unet_shapes(h: int, w: int, c0: int, depth: int, mode: str = "same"):
    if min(h, w, c0, depth) < 1:
        raise ValueError("arguments must be positive")
    enc, bottleneck, dec, _ = _level(int(h), int(w), int(c0), int(depth), {"same": 0, "valid": 4}[mode])
    return enc, bottleneck, dec
