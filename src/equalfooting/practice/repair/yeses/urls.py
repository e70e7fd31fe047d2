"""The addresses of what one says yes to."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path(N + "yeses/", views.page, name="yeses"),
    path(N + "yes/", views.yes, name="yes"),
    path(N + "withdrawal/", views.withdrawal, name="withdrawal"),
]
