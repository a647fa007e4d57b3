"""Sentence compression: which words of a sentence a sub-editor would keep as its headline.

A semi-Markov model over the places where a deletion may begin or end (Sarawagi and Cohen 2004; McDonald
2006), learned from sentences that were shortened by hand, see :mod:`newsum.training.compression`.
"""
