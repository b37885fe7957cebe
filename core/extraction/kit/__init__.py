"""What the readers of several formats share: text cleaned, cut and decoded, titles weighed, archives opened with care (step 8)."""
