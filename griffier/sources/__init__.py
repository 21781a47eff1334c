"""What the publishers know of papers: matters, decisions, votes, dossiers, registered commitments; and fetching it all.

Dutch field names stop at this folder: ``odata.py`` and ``feed.py`` read them, everything after has English names.

Guarantees to the record, linking and the interfaces:

* a row holds the source's own words; beside them stands what we take them to mean, null when the lexicon does not know them;
* words that no table knows are listed (``unknown_words``), never guessed at and never a reason to stop;
* a row names the file and the place in it (a JSON pointer, a line) that it was read from;
* rows that the source deleted (all null but their id) are counted and kept as deletions, never as rows;
* the same files give the same rows, in whatever order they came: of several sightings of one thing the newest counts.
"""
