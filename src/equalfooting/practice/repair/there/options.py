"""What can be done by somebody who was there: each with what follows.

As `parts/choice.html` shows them.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from ..owning.options import WEIGHED

OWN = {choice["value"]: choice for choice in WEIGHED}
WEIGHED_THERE: list[dict[str, Any]] = [
    OWN["keep"],
    {
        "id": "weighed-rehearsal",
        "value": "rehearsal",
        "title": _("Get ready for next time"),
        "know": _("Nobody."),
        "undo": _("At any time."),
        "next": _("You write down for yourself what you could say, and who backs you up."),
    },
    OWN["company"],
    {
        "id": "weighed-tell",
        "value": "tell",
        "title": _("Let them be asked whether they would like to hear from me"),
        "know": OWN["tell"]["know"],
        "see": _(
            "At first only that a person who was there asks whether they would like to hear from "
            "them. Your words and your name open if they say yes."
        ),
        "undo": OWN["tell"]["undo"],
        "next": OWN["tell"]["next"],
    },
]
