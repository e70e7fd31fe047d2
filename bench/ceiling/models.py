"""The same tables with the words in the clear: alliances, messages, repairs and their entries."""

from django.contrib.auth.models import User
from django.db import models


class Alliance(models.Model):
    name = models.CharField(max_length=80)
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name


class Side(models.Model):
    alliance = models.ForeignKey(Alliance, models.CASCADE, related_name="sides")
    place = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.name


class Member(models.Model):
    alliance = models.ForeignKey(Alliance, models.CASCADE, related_name="members")
    side = models.ForeignKey(Side, models.CASCADE)
    user = models.ForeignKey(User, models.CASCADE)
    confirmed = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"member {self.pk}"


class Message(models.Model):
    alliance = models.ForeignKey(Alliance, models.CASCADE)
    author = models.ForeignKey(User, models.CASCADE)
    words = models.TextField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["alliance", "at"])]

    def __str__(self) -> str:
        return f"message {self.pk}"


class Repair(models.Model):
    hurt = models.ForeignKey(User, models.CASCADE, related_name="+")
    asked = models.ForeignKey(User, models.CASCADE, related_name="+")
    stage = models.CharField(max_length=20, default="offering")

    def __str__(self) -> str:
        return f"repair {self.pk}"


class Entry(models.Model):
    repair = models.ForeignKey(Repair, models.CASCADE, related_name="entries")
    author = models.ForeignKey(User, models.CASCADE)
    what = models.CharField(max_length=20)
    words = models.TextField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["repair", "at"])]

    def __str__(self) -> str:
        return f"entry {self.pk}"


class Draft(models.Model):
    user = models.ForeignKey(User, models.CASCADE)
    place = models.CharField(max_length=40, db_index=True)
    words = models.TextField()

    def __str__(self) -> str:
        return f"draft {self.pk}"


class Notice(models.Model):
    user = models.ForeignKey(User, models.CASCADE)
    address = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"notice {self.pk}"
