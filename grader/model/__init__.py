"""Frozen values, enums and errors that every room speaks; no behaviour beyond what a value knows of itself."""
