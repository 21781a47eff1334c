"""Clean text from printed lines: furniture out, notes tied to their markers, words mended.

Guarantees to the structure stage, for every text and PDF: those of ``model.paper.Reading`` (each character that is no blank is in
one flow or in one piece of furniture, once; blocks stand in order and hold the whole body); paragraphs are parted by a blank
line, list items by a line end; a word broken over lines or pages is whole, its hyphen there when it belongs to it; an address
broken over lines is whole. ``tests/text/test_accounting.py`` proves it on any text.
"""
