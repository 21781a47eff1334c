"""From clean text to a paper: what it says of itself, and its parts.

Guarantees to findings and record: questions, answers and sections are spans of the body, in text order, within it and not empty;
questions are numbered 1, 2, 3 … in reading order; an answer names questions that exist; a question that no answer serves is
told as a problem when the paper has answers; an id, a date, a name is there only when the paper states it.
"""
