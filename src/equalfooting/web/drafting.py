"""Forms whose long texts are drafting tables, and what a template needs of each."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

LONGEST = 40_000  # characters in one box


class Box(forms.CharField):
    """Spaces around the words stay; spaces alone are no words."""

    def validate(self, value: str) -> None:
        super().validate(value.strip())


def box(
    label: Any, *, help_text: Any = "", required: bool = False, small: bool = False
) -> forms.CharField:
    """A box for somebody's own words; nothing is filtered, cut or corrected."""
    return Box(
        label=label,
        help_text=help_text,
        required=required,
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3 if small else 7}),
        error_messages={
            "required": _("Write something here first. A few words are enough."),
            "max_length": _("This is longer than one text can be. Cut it in two."),
        },
    )


class DraftingForm(forms.Form):
    """A form of drafting tables and perhaps a few plain fields."""

    coached: frozenset[str] = frozenset()
    folded: frozenset[str] = frozenset()  # what stays shut until somebody likes, and its heading
    fold_label: Any = _("Small questions, if they help")

    def tables(self) -> list[dict[str, Any]]:
        """Each long text in view, as `parts/drafting_table.html` wants it."""
        longs = [bound for bound in self if _is_long(bound)]
        return [self._table(bound) for bound in longs if bound.name not in self.folded]

    def fold(self) -> dict[str, Any]:
        """The folded texts; open as soon as one of them holds something."""
        tables = [self._table(bound) for bound in self if bound.name in self.folded]
        is_open = any(table["value"] or table["errors"] for table in tables)
        return {"tables": tables, "open": is_open, "label": self.fold_label}

    def plain(self) -> list[forms.BoundField]:
        return [bound for bound in self if not _is_long(bound)]

    def written(self) -> dict[str, str]:
        """The long texts that hold something, by name."""
        return {
            bound.name: self.cleaned_data[bound.name]
            for bound in self
            if _is_long(bound) and self.cleaned_data[bound.name].strip()
        }

    def _table(self, bound: forms.BoundField) -> dict[str, Any]:
        return {
            "id": bound.id_for_label,
            "name": bound.html_name,
            "label": bound.label,
            "value": bound.value(),
            "help": bound.help_text,
            "errors": bound.errors,
            "small": bound.field.widget.attrs.get("rows") == 3,
            "coach": bound.name in self.coached,
            "required": False,
            "optional": self._optional(bound),
            "lang": "",
        }

    def _optional(self, bound: forms.BoundField) -> bool:
        """Said of a box only where another box in view is needed."""
        needed = any(other.field.required for other in self if _is_long(other))
        return needed and not bound.field.required and bound.name not in self.folded


def revision_in(request: HttpRequest) -> int:
    """Which revision of the draft the form was drawn from; 0 when it does not say."""
    typed = request.POST.get("revision", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else 0


def _is_long(bound: forms.BoundField) -> bool:
    return isinstance(bound.field.widget, forms.Textarea)
