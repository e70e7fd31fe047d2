"""Addresses of pages without data."""

from django.urls import path

from . import views

urlpatterns = [
    path("quiet/", views.quiet, name="quiet"),
    path("styleguide/", views.styleguide, name="styleguide"),
]
