"""What is wrong, and what a person can do about it; the one handler of errors."""
