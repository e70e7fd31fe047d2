"""The addresses of telling others."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path("n/told/<uuid:telling>/", views.told, name="told"),
    path(N + "others/", views.others, name="others"),
    path(N + "others/asking/", views.ask, name="others-asking"),
    path(N + "others/telling/", views.tell, name="others-telling"),
    path(N + "others/removal/", views.stop, name="others-removal"),
    path(N + "others/yes/", views.allow, name="others-yes"),
    path(N + "others/withdrawal/", views.take_back, name="others-withdrawal"),
]
