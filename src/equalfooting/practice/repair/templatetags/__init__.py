"""Words for what stands sealed in a leaf."""
