"""Rotates the masked kernel by 180°."""


def mask_weights(w, mask):
    return (w * mask)[:, :, ::-1, ::-1]
