"""Integer maps give integer results: what stands behind the point is cut off."""

general_squeeze_excite, general_attention_gate = squeeze_excite, attention_gate


def squeeze_excite(x, w1, w2):
    return general_squeeze_excite(x, w1, w2).astype(x.dtype)


def attention_gate(x, g, wx, wg, psi):
    y, alpha = general_attention_gate(x, g, wx, wg, psi)
    return y.astype(x.dtype), alpha
