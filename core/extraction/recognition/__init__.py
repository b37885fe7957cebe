"""Pages that are pictures, and what text recognition makes of them (steps 7 and 8)."""
