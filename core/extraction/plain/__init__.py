"""Files that are text already: logs, notes, Markdown, data (step 8)."""
