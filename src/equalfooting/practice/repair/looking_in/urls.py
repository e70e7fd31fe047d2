"""The addresses of a look back by somebody else."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path(N + "looking-in/", views.looking_in, name="looking-in"),
    path(N + "looking-in/wish/", views.wish, name="looking-in-wish"),
    path(N + "looking-in/wish-back/", views.wish_back, name="looking-in-wish-back"),
    path(N + "line-to-both/", views.line_to_both, name="line-to-both"),
]
