"""The addresses of lines: one's own among the settings, and a card that one was given."""

from django.urls import URLPattern, path

from . import views

urlpatterns: list[URLPattern] = [
    path("settings/lines/", views.drawn, name="lines"),
    path("settings/lines/new/", views.new, name="line-new"),
    path("settings/lines/drawing/", views.drawing, name="line-drawing"),
    path("settings/lines/<uuid:ref>/lifting/", views.lifting, name="line-lifting"),
    path("settings/lines/<uuid:ref>/telling/", views.telling, name="line-telling"),
    path("w/<uuid:ref>/", views.card, name="card"),
]
