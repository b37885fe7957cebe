"""What is said, and how: the language, numbers, times and sentences, what a screen reader is told, which words are marked. Pure but for Qt's tables."""
