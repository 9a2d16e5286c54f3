"""The output is added up in the caller's own bias array."""


def dense(f, wf, bf):
    bf += wf @ f
    return bf
