"""When somebody says that it may be dangerous: stopping, no contact, what one can keep."""
