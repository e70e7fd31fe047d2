"""What somebody sets themselves: what others will see, and what they notice in themselves."""
