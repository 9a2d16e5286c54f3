"""Rectifies before and after the convolution."""


def new_maps(features, w, conv2d):
    return rectify(convolve(rectify(gather(features)), w, conv2d))
