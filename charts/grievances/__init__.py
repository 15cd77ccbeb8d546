"""A ledger of grievances: what each of two actors holds against the other, by issue, and all others below."""
