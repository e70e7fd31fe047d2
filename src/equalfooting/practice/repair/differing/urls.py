"""The addresses of seeing it differently: questions to oneself, an answer, and next time."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"
ONE = N + "next-time/<uuid:work>/"

urlpatterns: list[URLPattern] = [
    path(N + "questions/", views.questions, name="questions"),
    path(N + "questions/kept/", views.kept, name="questions-kept"),
    path(N + "questions/removal/", views.removal, name="questions-removal"),
    path(N + "replying/", views.replying, name="replying"),
    path(N + "reply/", views.reply, name="reply"),
    path(N + "next-time/", views.next_time, name="next-time"),
    path(N + "next-time/proposals/", views.proposing, name="next-time-proposals"),
    path(ONE + "yes/", views.yes, name="next-time-yes"),
    path(ONE + "removal/", views.taking_off, name="next-time-removal"),
]
