"""The addresses of somebody who was there, and of whoever asks them."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"
ONE = N + "company/<uuid:companion>/"

urlpatterns: list[URLPattern] = [
    path(ONE + "question/", views.question, name="companion-question"),
    path(ONE + "use/", views.use, name="companion-use"),
    path(ONE + "use/removal/", views.use_removal, name="companion-use-removal"),
    path(N + "seen/", views.seen, name="place-seen"),
    path(N + "seen/removal/", views.seen_removal, name="place-seen-removal"),
    path(N + "seen/release/", views.seen_release, name="place-seen-release"),
]
