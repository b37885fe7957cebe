"""The line in which one searches: what is offered while one types, and a query's filters as chips."""
