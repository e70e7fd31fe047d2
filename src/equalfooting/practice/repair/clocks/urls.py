"""The addresses of what the clocks ask."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path(N + "talk/", views.talk_page, name="talk"),
    path(N + "talk-answer/", views.talk_answer, name="talk-answer"),
    path(N + "staying/", views.stays, name="staying"),
    path(N + "afterwards/", views.afterwards, name="afterwards"),
    path(N + "no-asking/", views.no_asking, name="no-asking"),
]
