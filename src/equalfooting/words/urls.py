"""The addresses of this area."""

from django.urls import URLPattern, path

from .views import drafting, own

urlpatterns: list[URLPattern] = [
    path("drafts/<slug:kind>/<uuid:context>/", drafting.draft, name="draft"),
    path("settings/words/", own.words, name="own-words"),
    path("settings/words/to-read/", own.to_read, name="own-words-to-read"),
    path("settings/words/to-reuse/", own.to_reuse, name="own-words-to-reuse"),
    path("settings/new-key/", own.new_key, name="new-key"),
]
