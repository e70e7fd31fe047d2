"""Our addresses, and one that fails with somebody's words in the reason."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from equalfooting.accounts.doors import public


@public
def crash(request: HttpRequest) -> HttpResponse:
    raise ValueError(request.POST["words"])


urlpatterns = [path("crash/", crash), path("", include("equalfooting.urls"))]
