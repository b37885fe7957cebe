"""What things look like: colours and sizes, icons, and the few widgets that stand everywhere."""
