"""Concepts: the backward pass."""


def answers() -> dict[str, str]:
    return {
        "rotation": "c",        # dx = full(dy, rot(k)), dk = valid(x, dy)
        "padding_back": "a",    # k - 1 - p: 3-1-1 = 1 row, 5-1-1 = 3 columns
        "bias_gradient": "d",   # 60 entries of 0.5
        "pool_between": "b",    # (4*6 + 8*4 - 4*4 + 12*4) / 4
        "dense_bias": "d",      # dz * f, dz, dz * W
        "max_shared": "a",      # pixel 1 wins twice, pixel 2 the tie
        "unused_pixels": "b",   # windows 01, 34, 67
        "strided_kernel": "c",  # 1-2+6, 4-0+10
    }
