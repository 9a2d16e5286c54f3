"""The untrusted side: a program of its own that imports nothing else of the grader."""
