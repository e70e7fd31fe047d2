"""The addresses of this area."""

from django.urls import URLPattern, path

from .views import entering, own_settings, recovering

urlpatterns: list[URLPattern] = [
    path("sign-in/", entering.sign_in, name="sign-in"),
    path("sign-out/", entering.sign_out, name="sign-out"),
    path("sign-up/", entering.sign_up, name="sign-up"),
    path("leave/", entering.leave, name="leave"),
    path("lock/", entering.lock, name="lock"),
    path("unlock/", entering.unlock, name="unlock"),
    path("recovery/", recovering.recovery, name="recovery"),
    path("settings/", own_settings.index, name="settings"),
    path("settings/about-you/", own_settings.about_you, name="about-you"),
    path("settings/hearing/", own_settings.how_you_hear, name="how-you-hear"),
    path("settings/passphrase/", own_settings.passphrase, name="passphrase"),
    path("settings/sessions/", own_settings.sessions, name="sessions"),
    path("settings/sessions/others/end/", own_settings.end_others, name="sessions-end-others"),
    path("settings/sessions/<uuid:ref>/end/", own_settings.end_session, name="session-end"),
    path("settings/recovery-code/", recovering.code, name="recovery-code"),
    path("settings/recovery-code/check/", recovering.check, name="recovery-code-check"),
    path("settings/recovery-code/new/", recovering.renew, name="recovery-code-new"),
    path("settings/recovery-code/later/", recovering.put_off, name="recovery-code-later"),
]
