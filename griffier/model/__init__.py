"""The nouns: text with places, papers and their parts, findings. Frozen; they know nothing of files or databases."""
