"""What the review has to say of a posting: findings, each with its place, reason, source and remedy."""
