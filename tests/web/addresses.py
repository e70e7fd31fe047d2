"""The pages of this area, with stand-ins for the doors that other areas build."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import include, path

from web import desk


@login_not_required
def door(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect("/quiet/")


urlpatterns = [
    path("", include("equalfooting.web.urls")),
    path("sign-in/", door, name="sign-in"),
    path("leave/", desk.leave, name="leave"),
    path("lock/", door, name="lock"),
    path("desk/", desk.desk),
    path("saved/", desk.saved, name="saved"),
    path("margin/", desk.margin, name="margin"),
]
