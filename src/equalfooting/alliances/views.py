"""The pages of alliances."""

from django.http import HttpRequest, HttpResponse


def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse("")


def alliance(request: HttpRequest, ref: str) -> HttpResponse:
    return HttpResponse("")
