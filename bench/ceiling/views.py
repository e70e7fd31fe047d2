"""The same three pages, each written as a Django tutorial would."""

from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from .forms import MessageForm, OfferForm
from .models import Alliance, Draft, Member, Message, Notice, Repair

A_PAGE = 50
# Of the entries, what Equal Footing's page shows at this stage; `run.py` compares the two.
SHOWN = frozenset({"letter", "mark"})


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The alliances of whoever asks, and what waits for them."""
    mine = Member.objects.filter(user=request.user, confirmed=True)
    context = {
        "members": mine.select_related("alliance", "side").prefetch_related("alliance__sides"),
        "pending": Member.objects.filter(user=request.user, confirmed=False),
        "waits": Notice.objects.filter(user=request.user),
    }
    return render(request, "home.html", context)


@login_required
def talk(request: HttpRequest, ref: int) -> HttpResponse:
    """The newest fifty messages of an alliance that one belongs to, and a box to write in."""
    mine = Alliance.objects.filter(members__user=request.user, members__confirmed=True)
    alliance = get_object_or_404(mine, pk=ref)
    members = alliance.members.select_related("side")
    newest = Message.objects.filter(alliance=alliance).select_related("author").order_by("-at")
    messages = list(newest[:A_PAGE])[::-1]
    sides = {member.user_id: member.side for member in members}
    for message in messages:
        message.side = sides.get(message.author_id)
    draft = Draft.objects.filter(user=request.user, place=f"talk {ref}").first()
    context = {
        "alliance": alliance,
        "entries": messages,
        "form": MessageForm(initial={"words": draft.words if draft else ""}),
    }
    return render(request, "talk.html", context)


@login_required
def repair(request: HttpRequest, ref: int) -> HttpResponse:
    """The page of the person who was asked: all entries are read, the offer is being written."""
    mine = Repair.objects.filter(Q(asked=request.user) | Q(hurt=request.user))
    found = get_object_or_404(mine.select_related("hurt", "asked"), pk=ref)
    entries = list(found.entries.select_related("author").order_by("at"))
    draft = Draft.objects.filter(user=request.user, place=f"repair {ref}").first()
    context = {
        "repair": found,
        "entries": [entry for entry in entries if entry.what in SHOWN],
        "form": OfferForm(initial={"statement": draft.words if draft else ""}),
    }
    return render(request, "repair.html", context)
