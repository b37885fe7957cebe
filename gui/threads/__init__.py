"""What the GUI thread leaves to others, and what it is told: questions to the catalogue, other work, the watcher's news. Plain data crosses."""
