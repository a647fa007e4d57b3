"""The news agencies an article cites, and the part they play."""
