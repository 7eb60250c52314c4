"""How a text tells of time: whether it is history, what it looks back on, where its story goes on, which way its clauses look."""
