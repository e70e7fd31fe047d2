"""Signing in, and the three pages."""

from django.contrib.auth.views import LoginView
from django.urls import path

from . import views

urlpatterns = [
    path("", LoginView.as_view(template_name="sign_in.html")),
    path("home/", views.home),
    path("talk/<int:ref>/", views.talk),
    path("repair/<int:ref>/", views.repair),
]
