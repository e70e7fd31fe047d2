"""What whoever holds it with both proposes, when both are asked how it goes on."""
