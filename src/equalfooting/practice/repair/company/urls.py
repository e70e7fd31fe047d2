"""The addresses of people beside a repair: of whoever asks them, and their own."""

from django.urls import URLPattern, path

from . import place_views as places
from . import views

N = "n/<uuid:ref>/"
ONE = N + "company/<uuid:companion>/"
ASKER, OTHER = {"agreed": False}, {"agreed": True}

urlpatterns: list[URLPattern] = [
    path(N + "company/", views.people, name="company"),
    path(N + "companions/", views.companions, name="companions"),
    path(ONE, views.companion, name="companion"),
    path(ONE + "texts/", views.companion_texts, name="companion-texts"),
    path(ONE + "words/", views.companion_words, name="companion-words"),
    path(ONE + "heard/", views.companion_heard, name="companion-heard"),
    path(ONE + "removal/", views.companion_removal, name="companion-removal"),
    path(ONE + "yes/", views.companion_yes, name="companion-yes"),
    path(ONE + "another/", views.companion_another, name="companion-another"),
    path(N + "first-look-over/", views.first_look_over, name="first-look-over"),
    path(N + "heard-enough/", views.heard_enough, name="heard-enough"),
    path(N + "places/<uuid:place>/yes/", places.place_yes, name="place-yes"),
    path(N + "places/<uuid:place>/no/", places.place_no, name="place-no"),
    path(N + "reading/<uuid:text>/", places.place_reading, name="place-reading"),
    path(N + "aside/", places.place_aside, ASKER, name="place-aside"),
    path(N + "aside/other/", places.place_aside, OTHER, name="place-aside-agreed"),
    path(N + "words/", places.place_words, ASKER, name="place-words"),
    path(N + "words/other/", places.place_words, OTHER, name="place-words-agreed"),
    path(N + "first-look/", places.place_look, name="place-look"),
    path(N + "looked/", places.place_looked, name="place-looked"),
    path(N + "card/", places.place_card, name="place-card"),
    path(N + "mail/", places.place_mail, name="place-mail"),
    path(N + "leaving/", places.place_leaving, name="place-leaving"),
    path(N + "departure/", places.place_end, name="place-departure"),
]
