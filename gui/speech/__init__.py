"""What is said, and how: the language, formatted numbers, times and sentences, what a screen reader is told, which words are marked. Pure but for Qt's tables."""
