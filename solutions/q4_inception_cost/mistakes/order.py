"""Lists the 5x5 branch before the 3x3 branch."""


def list_branches(module):
    return [
        plain_branch(module),
        reduced_branch(module, 5, module.r5, module.n5),
        reduced_branch(module, 3, module.r3, module.n3),
        pooled_branch(module),
    ]
