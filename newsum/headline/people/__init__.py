"""The people of an article: how they are named, whom readers know, whom a mention without a name means."""
