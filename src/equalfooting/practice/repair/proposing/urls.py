"""The addresses of what whoever holds it proposes."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path(N + "proposing/", views.proposing, name="place-proposing"),
    path(N + "proposed/", views.proposal, name="place-proposal"),
]
