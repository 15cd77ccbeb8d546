"""A scene as native shapes of a slide, a module for each kind of primitive."""
