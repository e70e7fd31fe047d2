"""Stories: people at their browsers, from the first page to the last."""
