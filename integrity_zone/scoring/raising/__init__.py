"""The parts of the search for the cheapest plan: what may be raised, what it costs, how the best is found."""
