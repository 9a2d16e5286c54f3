"""An autograder for numeric homework that explains the mistake."""

__version__ = "0.1.0"
