"""All real addresses, and before them a desk that remembers what it was sent."""

from django.urls import URLPattern, URLResolver, path

from equalfooting import urls
from web import desk

urlpatterns: list[URLPattern | URLResolver] = [
    path("desk/", desk.desk),
    path("desk/saved/", desk.saved, name="desk-saved"),
    path("desk/margin/", desk.margin, name="desk-margin"),
    path("leave/", desk.leave, name="leave"),
    *urls.urlpatterns,
]
