"""The addresses of raising something together: of whoever asks, and of whoever is asked."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/together/"
ONE = N + "<uuid:one>/"
JOINING = "n/joining/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path(N, views.together, name="together"),
    path(N + "asking/", views.together_asking, name="together-asking"),
    path(ONE, views.together_one, name="together-one"),
    path(ONE + "words/", views.together_words, name="together-words"),
    path(ONE + "telling/", views.together_telling, name="together-telling"),
    path(ONE + "telling/removal/", views.together_quiet, name="together-telling-removal"),
    path(ONE + "removal/", views.together_removal, name="together-removal"),
    path(JOINING, views.joining, name="joining"),
    path(JOINING + "yes/", views.joining_yes, name="joining-yes"),
    path(JOINING + "no/", views.joining_no, name="joining-no"),
]
