"""The addresses of the lines of an ending that stay."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path("n/kept/endings/<uuid:kept>/removal/", views.one_removal, name="kept-ending-removal"),
    path(N + "lasting/", views.lasting, name="lasting"),
    path(N + "lasting/kept/", views.kept, name="lasting-kept"),
    path(N + "lasting/removal/", views.removal, name="lasting-removal"),
]
