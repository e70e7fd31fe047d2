"""The addresses of its having happened before. They do not say what they are about."""

from django.urls import URLPattern, path

from . import views

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path(N + "before/", views.before, name="before"),
    path(N + "before/said/", views.before_said, name="before-said"),
    path(N + "earlier/", views.earlier, name="earlier"),
    path(N + "earlier/<uuid:work>/", views.earlier_taken_up, name="earlier-taken-up"),
    path(N + "plan/", views.plan, name="plan"),
    path(N + "plan/kept/", views.plan_kept, name="plan-kept"),
]
