"""What expressions look like: one file for each family, each with the functions that find them around an announcing word.

How a new form is added:

1. Where a word announces it that nothing announces yet, the word goes into ``announcing`` of ``data/words.toml``
   under its look. The words of a text are looked up, so that a word costs nothing where it does not stand, and where it
   stands in most texts, all that its look does.
2. A look is a function ``look_at(text, lower, at, end, lowest, word)``: the text, the text in lower case (of the same
   length), where the announcing word begins and ends, where the expression before ends, and the word as it is written.
   It returns an :class:`~onrecord.extractors.dates.atoms.Atom` or ``None``, and stands in ``looks/table.py``.
   What begins with digits is looked at from ``numerals.py`` instead.
3. A form is written in ``patterns.py``, in lower case, and matched in *lower* by ``form(name).match(lower, start, end)``.
   :func:`~onrecord.extractors.dates.looks.heads.starts` tells from where on: its leading words stand in
   ``data/words.toml`` under ``heads``.
4. What a new shape means, a resolver in ``meanings/`` tells.

What keeps it fast: ask first what turns most away and costs least (the sign behind a word, a word in a set), and match a
form last; no form is searched for in the whole text, and no pattern is compiled or looked up by its text at a word.
"""
