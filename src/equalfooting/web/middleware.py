"""The headers of every answer, and how much one may send: nothing from elsewhere, nothing kept."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
NOT_USED_HERE = (
    "accelerometer autoplay browsing-topics camera display-capture fullscreen geolocation "
    "gyroscope magnetometer microphone midi payment usb"
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    # Not no-referrer: over https the CSRF check reads the referrer of our own pages.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in NOT_USED_HERE.split()),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}


class Headers:
    """Outermost middleware, so that refusals and failures carry the headers too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.static = settings.STATIC_URL
        self.always = dict(ALWAYS)
        if settings.ORIGIN.startswith("https://"):
            self.always["Strict-Transport-Security"] = "max-age=31536000"

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in self.always.items():
            response.headers[name] = value
        if not request.path.startswith(self.static):
            response.headers["Cache-Control"] = "no-store"
        return response


# Bytes. Every form of ours stays far below; what is larger would be read, or kept as a file, for
# somebody who need not even be signed in.
MOST_SENT = 2_000_000


class Sizes:
    """Refuses what is too large before any of it is read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isascii() and length.isdigit() and int(length[:20]) <= MOST_SENT:
            return self.get_response(request)
        said = {
            "sentence": _("This is more than one page can send."),
            "help": _("Nothing was done. Go back to where you were, and cut it in two."),
        }
        return render(request, "web/error.html", said, status=413)
