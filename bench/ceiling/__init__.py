"""A bare Django application with the same data: what the framework costs with no product in it."""
