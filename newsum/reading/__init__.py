"""From whatever the user names to articles."""
