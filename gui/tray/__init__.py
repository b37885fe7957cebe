"""What is going on, in one value and in words (`situation`), and the icon, menu and tooltip that show it."""
