"""OpenDocument: texts, slides, drawings and sheets (step 8)."""
