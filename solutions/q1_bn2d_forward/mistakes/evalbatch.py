"""In evaluation too the batch is normalised with its own statistics."""


def used_in_evaluation(x, kept):
    return batch_statistics(x)
