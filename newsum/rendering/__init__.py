"""A summary as text, Markdown or JSON."""
