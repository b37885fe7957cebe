"""Mails, mailboxes and Outlook's messages (step 8)."""
