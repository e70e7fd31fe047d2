"""The addresses of what somebody did: their own page, asking, and being asked."""

from django.urls import URLPattern, path

from . import carrying_views as carrying
from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path("n/own/", views.new_own, name="new-own"),
    path("n/tell-me/", views.tell_me, name="tell-me"),
    path("n/tell-me/choice/", views.tell_me_choice, name="tell-me-choice"),
    path(N + "own-page/", views.own_page, name="own-page"),
    path(N + "own-writing/", views.own_writing, name="own-writing"),
    path(N + "weighing/", views.weighing, name="weighing"),
    path(N + "weighed/", views.weighed, name="weighed"),
    path(N + "approach/", views.approach, name="approach"),
    path(N + "approach/removal/", views.approach_removal, name="approach-removal"),
    path(N + "carrier/", carrying.carrier, name="carrier"),
    path(N + "carrying/", carrying.page, name="carrying"),
    path(N + "carrying/opening/", carrying.opening, name="carrying-opening"),
    path(N + "carrying/passing-on/", carrying.passing_on, name="passing-on"),
    path(N + "carrying/removal/", carrying.removal, name="carrying-removal"),
    path(N + "wanting/", views.wanting, name="wanting"),
]
