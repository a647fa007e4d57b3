"""The guards: why what is left of a sentence after its cuts cannot be the headline."""
