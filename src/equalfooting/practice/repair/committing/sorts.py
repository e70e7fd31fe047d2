"""What one can set oneself, and ways of keeping going, the quiet ones too."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

CHANGE, GOING, BACK = "change", "going", "back"
SORTS = {
    CHANGE: _("Something that will be different"),
    GOING: _("A way of keeping going"),
    BACK: _("I step back from a role or a space until a day"),
}
# Each stands as it is on one's own list, once it is picked. None is worth more than another.
WAYS = {
    "reminder": _("A reminder to myself, on a day that I choose"),
    "talk": _("A standing talk with somebody who supports me"),
    "reading": _("Reading, and writing down what I did not know"),
    "line": _("A line each month, for me alone"),
    "practice": _("Practising out loud what I do next time"),
    "asking": _("Asking people who have said that they may be asked"),
    "beside": _("Coming back, even if I am late or say little"),
}
