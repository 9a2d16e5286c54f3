"""Convolves first and rectifies afterwards."""


def new_maps(features, w, conv2d):
    return rectify(convolve(gather(features), w, conv2d))
