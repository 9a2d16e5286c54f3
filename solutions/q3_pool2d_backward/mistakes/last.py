"""Of several equal maxima the last one wins."""


def first_maximum(candidates):
    return candidates.shape[-1] - 1 - candidates[..., ::-1].argmax(axis=-1)
