"""What charts draw with: the scene and its primitives, the pen, how wide a text is."""
