"""A scene in, a picture out: the only rooms that know what a picture is made of."""
