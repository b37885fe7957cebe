"""Captions: what was said, and when (step 8)."""
