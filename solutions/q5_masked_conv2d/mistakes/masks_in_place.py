"""Sets the caller's own weights to zero."""


def mask_weights(w, mask):
    if not w.flags.writeable:
        return w * mask
    w *= mask
    return w
