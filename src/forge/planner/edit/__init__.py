"""Changes by hand: what a person does to a finished plan, one small edit at a time.

``apply`` prescribes anew only what an edit touches, ``resolve`` plans the rest again around what
is locked. Nothing here lets a limit of the person be broken; any other rule may be, and is named.
"""
