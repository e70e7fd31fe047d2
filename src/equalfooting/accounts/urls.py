"""The addresses of this area."""

from django.urls import URLPattern, path

from .views import entering, recovering

urlpatterns: list[URLPattern] = [
    path("sign-in/", entering.sign_in, name="sign-in"),
    path("sign-out/", entering.sign_out, name="sign-out"),
    path("sign-up/", entering.sign_up, name="sign-up"),
    path("leave/", entering.leave, name="leave"),
    path("lock/", entering.lock, name="lock"),
    path("unlock/", entering.unlock, name="unlock"),
    path("recovery/", recovering.recovery, name="recovery"),
    path("settings/recovery-code/", recovering.code, name="recovery-code"),
    path("settings/recovery-code/check/", recovering.check, name="recovery-code-check"),
    path("settings/recovery-code/new/", recovering.renew, name="recovery-code-new"),
    path("settings/recovery-code/later/", recovering.put_off, name="recovery-code-later"),
]
