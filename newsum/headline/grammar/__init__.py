"""The grammar of a sentence, as headlines need it: word classes, parts of speech, clauses, times, sources."""
