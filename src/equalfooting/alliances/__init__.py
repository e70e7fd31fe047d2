"""Sides, spaces, membership and the joint conversation."""
