"""The case that `new` writes: every line of it says what it is for, and its two texts are made up."""
