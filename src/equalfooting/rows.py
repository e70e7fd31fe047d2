"""What every table shares: an unguessable id, made before the insert, and the moment of making."""

import uuid

from django.db import models

from equalfooting import clock


class Row(models.Model):
    """A row with a random id that may stand in an address."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.model_name} {self.pk}"
