"""Two to four roles side by side: what they share, what only one has, and which one is needed when."""
