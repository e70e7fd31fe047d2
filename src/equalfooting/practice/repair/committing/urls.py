"""The addresses of what one sets oneself."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path("n/kept/", views.kept, name="kept"),
    path("n/kept/<uuid:work>/removal/", views.kept_removal, name="kept-removal"),
    path(N + "commitments/", views.commitments, name="commitments"),
    path(N + "commitment/", views.commitment, name="commitment"),
    path(N + "ways/", views.ways, name="ways"),
    path(N + "weekly/", views.weekly, name="weekly"),
]
