"""Claims by outlet: how each outlet tells each claim, where it is silent, where it also tells the opposite."""
