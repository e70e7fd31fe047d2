"""The house: the first person, the help page, the promise, and the steward's desk."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from equalfooting import __version__
from equalfooting.accounts import joining, recovering, signing_in
from equalfooting.accounts.coming_from import next_page
from equalfooting.accounts.doors import even_locked, public
from equalfooting.accounts.forms import UnlockForm
from equalfooting.accounts.models import Person
from equalfooting.accounts.requests import Open, sent
from equalfooting.accounts.signing_up import TOLD

from . import house, leaving
from .forms import ContactsForm, FirstForm
from .models import House


@public
@require_http_methods(["GET", "HEAD", "POST"])
def first(request: HttpRequest, token: str) -> HttpResponse:
    """The one-time link on the console: whoever uses it becomes the steward."""
    found = house.expect_first(token)
    form = FirstForm(request.POST or None)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "steward/first.html", {"form": form}, status=status)
    if not house.use_first(found):
        raise Http404
    told = {name: form.cleaned_data[name] for name in TOLD}
    joined = joining.join(words=form.cleaned_data["new_passphrase"], steward=True, **told)
    signing_in.sign_in(request, joined.keys)
    recovering.show(request, joined.keys, joined.recovery_code)
    return redirect("recovery-code")


@even_locked
@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """Where to turn, to read or to print. It says nothing of why somebody looks at it."""
    return render(request, "steward/help.html", {"before": next_page(request)})


@public
@require_safe
def promise(request: HttpRequest) -> HttpResponse:
    """What is kept from whom, and what cannot be promised."""
    return render(request, "steward/promise.html", {"days": settings.ERASE_DAYS})


@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """The steward's desk: settings of the house, and no words of anybody."""
    here = house.the_house()
    now = {"contacts": here.help_contacts, "receiving": here.on_receiving}
    return _desk(request, ContactsForm(initial=now))


@require_POST
def contacts(request: HttpRequest) -> HttpResponse:
    form = ContactsForm(request.POST)
    _steward(request)
    if not form.is_valid():
        return _desk(request, form)
    told = form.cleaned_data
    House.objects.filter(id=1).update(
        help_contacts=told["contacts"], on_receiving=told["receiving"]
    )
    return redirect("desk")


@require_http_methods(["GET", "HEAD", "POST"])
def goodbye(request: Open) -> HttpResponse:
    """Deleting one's account: what happens is said first, and the passphrase asked."""
    form = UnlockForm(sent(request))
    if form.is_valid() and signing_in.is_still(request, form.cleaned_data["passphrase"]):
        leaving.leave(by=request.keys)
        return signing_in.to_quiet(request)
    if form.is_bound and not form.errors:
        form.add_error("passphrase", _("This is not your passphrase. Try once more."))
    context = {"form": form, "last_steward": leaving.is_last_steward(request.user)}
    status = 422 if form.is_bound else 200
    return render(request, "steward/goodbye.html", context, status=status)


def _desk(request: HttpRequest, form: ContactsForm) -> HttpResponse:
    _steward(request)
    context = {
        "form": form,
        "house": house.the_house(),
        "version": __version__,
        "database": settings.DATABASES["default"]["ENGINE"].rpartition(".")[2],
        "mail": settings.EMAIL_HOST,
        "open": settings.SIGN_UP_OPEN,
    }
    return render(request, "steward/desk.html", context, status=422 if form.errors else 200)


def _steward(request: HttpRequest) -> None:
    """For everybody else this page does not exist."""
    if not isinstance(request.user, Person) or not request.user.is_steward:
        raise Http404
