"""PDF: its text page by page, its metadata, and the second engine (step 8)."""
