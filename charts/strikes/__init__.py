"""Strike notes as signs on a staff: done and said above the axis, asked and feared below. No scale, no series."""
