"""The addresses of whoever is between the two."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path(N + "carried/", views.carried, name="carried"),
    path(N + "wordings/<uuid:text>/", views.taking_words, name="taking-words"),
    path(N + "wording/", views.wording_page, name="place-wording"),
    path(N + "worded/", views.worded, name="place-worded"),
    path(N + "summing/", views.page, name="place-summing"),
    path(N + "summary/", views.summary, name="place-summary"),
]
