"""The addresses of this area."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.home, name="home"),
    path("a/<uuid:ref>/", views.alliance, name="alliance"),
]
