"""Word and PowerPoint, the packages of today and the compound files of before, and rich text (step 8)."""
