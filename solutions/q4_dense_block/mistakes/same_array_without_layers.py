"""Hands x itself back when there is no layer."""


def bring(array, dtype):
    return array.astype(dtype, copy=False)


def block_output(features, dtype):
    return features[0] if len(features) == 1 else gather(features)
