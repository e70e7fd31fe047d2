"""The house itself: its key's check value, the first link, help contacts, and who is sweeping."""

from django.db import models


class House(models.Model):
    """The one row about this installation; it is made on the first start."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    key_check = models.BinaryField()
    first_link = models.BinaryField(null=True)
    help_contacts = models.TextField(blank=True)
    on_receiving = models.TextField(blank=True)
    swept_at = models.DateTimeField(null=True)
    rewritten_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="only_one_house"),
        ]

    def __str__(self) -> str:
        return "the house"
