"""Web pages, saved pages, e-books and XML (step 8)."""
