"""How much each sentence is worth."""
