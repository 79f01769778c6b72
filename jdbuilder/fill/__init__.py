"""A company's own Word template: its placeholders found, mapped to fields and filled, all else left as it was.

Finding (`find`): of each paragraph the text is read over all that Word has cut it into (`passage`), the `markers` in it
are told from ordinary text, and the `spots` to fill are these, form fields and content `controls`.

Choosing (`filling`): what a marker means is known by its name (`guess`, from `names`), and the `fields` of a posting
say what is put there (`excerpts`), with what somebody typed in it (`within`).

Putting (`put`): words are written at the spot (`write`, `runs`); blocks take the paragraph's place (`blocks`), as items
of the template's `lists` (`numbering`, `styles`, `survey`); a row or an item is repeated for each line (`repeat`), or
goes away (`leaving`) with its `notes`; parts that controls are bound to are told (`bindings`). All of it is done in
trees, and each part is written with its own bytes around what was changed (`source`).
"""
