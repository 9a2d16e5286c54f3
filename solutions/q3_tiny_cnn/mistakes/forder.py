"""The pooled map is written as a vector column by column, and put back the same way."""


def flatten(p):
    return p.ravel(order="F")


def unflatten(df, shape):
    return df.reshape(shape, order="F")
