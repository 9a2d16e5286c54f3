"""Gives K itself two more axes by setting its shape, so that the caller's array is another one afterwards."""


def dilate_kernel(K, D):
    distance = spacing(checked_dilation(D))
    dtype = result_dtype(K)
    kh, kw = K.shape
    K.shape = (kh, 1, kw, 1)
    product = K * unit_block(distance, dtype)[None, :, None, :]
    return crop(product.reshape(kh * distance, kw * distance).astype(dtype), dilated_shape((kh, kw), distance))
