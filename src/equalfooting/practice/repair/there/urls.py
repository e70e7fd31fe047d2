"""The addresses of somebody who was there, beyond those of an act of one's own."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path("n/there/", views.new_there, name="new-there"),
    path(N + "rehearsal/", views.rehearsal, name="rehearsal"),
    path(N + "rehearsed/", views.rehearsed, name="rehearsed"),
]
