"""The pages of a repair, by what somebody does there."""
