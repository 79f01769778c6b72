"""Drafts in a database: SQLite by default, PostgreSQL by its address; it knows postings and nothing of the web."""
