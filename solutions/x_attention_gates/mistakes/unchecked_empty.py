"""An empty batch is not checked."""

import numpy as np

general_squeeze_excite, general_attention_gate = squeeze_excite, attention_gate


def squeeze_excite(x, w1, w2):
    if len(x) == 0:
        return np.zeros(x.shape, result_dtype(x, w1, w2))
    return general_squeeze_excite(x, w1, w2)


def attention_gate(x, g, wx, wg, psi):
    if len(x) == 0:
        dtype = result_dtype(x, g, wx, wg, psi)
        return np.zeros(x.shape, dtype), np.zeros((0, *x.shape[2:]), dtype)
    return general_attention_gate(x, g, wx, wg, psi)
