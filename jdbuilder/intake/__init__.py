"""What comes in as a file: a posting that one of our files remembers, what was changed in it since, or any job ad."""
