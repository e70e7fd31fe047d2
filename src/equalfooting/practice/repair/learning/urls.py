"""The addresses of the learning page."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path(N + "learning/", views.learning, name="learning"),
    path(N + "lessons/", views.lessons, name="lessons"),
    path(N + "lessons/<uuid:work>/", views.lesson, name="lesson"),
    path(N + "lessons/<uuid:work>/removal/", views.lesson_removal, name="lesson-removal"),
]
