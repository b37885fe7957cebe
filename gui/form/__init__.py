"""What pages of settings are made of: rows and their editors, made from the tables of `core.settings`."""
