"""What may be cut from a sentence, and where each cut is safe."""
