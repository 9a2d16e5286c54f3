"""Both signals are rectified before they are added."""


def features(x, g, wx, wg):
    return add_signals(feature_relu(mix_channels(x, wx)), feature_relu(mix_channels(g, wg)))
