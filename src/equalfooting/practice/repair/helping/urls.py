"""The addresses of help with one thing."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path(N + "helping/", views.helping, name="helping"),
    path(N + "helpers/", views.helpers, name="helpers"),
    path(N + "helped/<uuid:text>/", views.helped, name="helped"),
]
