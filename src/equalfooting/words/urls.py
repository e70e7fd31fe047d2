"""The addresses of this area."""

from django.urls import URLPattern, path

from . import views

urlpatterns: list[URLPattern] = [
    path("drafts/<slug:kind>/<uuid:context>/", views.draft, name="draft"),
]
