"""The addresses of the house."""

from django.urls import URLPattern, path

from . import views

urlpatterns: list[URLPattern] = [
    path("first/<str:token>/", views.first, name="first"),
    path("help/", views.help_page, name="help"),
    path("promise/", views.promise, name="promise"),
    path("settings/goodbye/", views.goodbye, name="goodbye"),
    path("desk/", views.desk, name="desk"),
    path("desk/contacts/", views.contacts, name="contacts"),
]
