# coding: utf-7
# verdict: import_failed not_utf8
+AGkAbQBwAG8AcgB0ACAAbwBz-
def attack(x):
    return x
