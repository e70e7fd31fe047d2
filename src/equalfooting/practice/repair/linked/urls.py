"""The addresses of the other part, in which it is the other way round."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/other-part/"

urlpatterns: list[URLPattern] = [
    path(N, views.other_part, name="other-part"),
    path(N + "page/", views.page, name="other-part-page"),
    path(N + "hearing/", views.hearing, name="other-part-hearing"),
]
