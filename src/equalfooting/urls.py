"""Which area answers which address; addresses are nouns and name nothing private."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("equalfooting.web.urls")),
    path("", include("equalfooting.accounts.urls")),
    path("", include("equalfooting.words.urls")),
    path("", include("equalfooting.alliances.urls")),
    path("", include("equalfooting.practice.lines.urls")),
    path("", include("equalfooting.practice.repair.urls")),
    path("", include("equalfooting.steward.urls")),
]

handler500 = "equalfooting.web.failing.mistake"
