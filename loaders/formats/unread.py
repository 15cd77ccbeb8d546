"""Why a file is not read."""


class Unread(Exception):
    """A file that cannot be read as a text; its words say why, to go on from “it is not read, since”."""
