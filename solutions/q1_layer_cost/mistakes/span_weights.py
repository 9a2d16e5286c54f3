"""Gives the gaps of a dilated kernel weights as well."""


def filter_weights(layer):
    return channels_seen(layer) * kernel_span(layer.kh, layer.dilation) * kernel_span(layer.kw, layer.dilation)
