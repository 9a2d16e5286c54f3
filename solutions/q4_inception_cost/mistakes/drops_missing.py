"""Leaves missing branches out of the list."""


def list_branches(module):
    branches = [
        (module.n1, plain_branch(module)),
        (module.n3, reduced_branch(module, 3, module.r3, module.n3)),
        (module.n5, reduced_branch(module, 5, module.r5, module.n5)),
        (module.pp, pooled_branch(module)),
    ]
    return [macs for filters, macs in branches if filters]
