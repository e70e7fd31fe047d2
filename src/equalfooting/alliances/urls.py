"""The addresses of this area."""

from django.urls import path

from .views import alliances, conversation, home, invitations, people

A = "a/<uuid:ref>/"
S = "s/<uuid:ref>/"
NEWCOMER = A + "newcomers/<uuid:member>/"
PERSON = A + "people/<uuid:member>/"
MESSAGE = S + "messages/<uuid:text>/"

urlpatterns = [
    path("", home.home, name="home"),
    path("waiting/<uuid:ref>/seen/", home.seen, name="seen"),
    path("waiting/<uuid:ref>/stepping-back/", home.step_back, name="step-back"),
    path("a/new/", alliances.new, name="new-alliance"),
    path("a/", alliances.alliances, name="alliances"),
    path("a/proposal/", alliances.proposal, name="proposal"),
    path(A, alliances.alliance, name="alliance"),
    path(A + "acceptance/", alliances.acceptance, name="acceptance"),
    path(A + "declining/", alliances.declining, name="declining"),
    path(A + "side-name/", alliances.side_name, name="side-name"),
    path(A + "pronouns/", alliances.pronouns, name="pronouns"),
    path(A + "telling-me/", alliances.telling_me, name="telling-me"),
    path(A + "leaving/", alliances.leaving, name="leaving"),
    path(A + "departure/", alliances.departure, name="departure"),
    path(NEWCOMER, people.newcomer, name="newcomer"),
    path(NEWCOMER + "confirmation/", people.confirmation, name="confirmation"),
    path(NEWCOMER + "turning-away/", people.turning_away, name="turning-away"),
    path(PERSON + "ending/", people.ending, name="place-ending"),
    path(PERSON + "removal/", people.removal, name="place-removal"),
    path(A + "invitations/", invitations.invitations, name="invitations"),
    path(A + "invitations/<int:place>/", invitations.side_invitation, name="side-invitation"),
    path(
        A + "invitations/<uuid:invitation>/withdrawal/",
        invitations.withdrawal,
        name="invitation-withdrawal",
    ),
    path("invitation/", invitations.invitation, name="invitation"),
    path("invitation/plate/", invitations.plate, name="invitation-plate"),
    path("invitation/acceptance/", invitations.joining, name="invitation-acceptance"),
    path(S, conversation.space, name="space"),
    path(S + "newer/", conversation.newer, name="newer"),
    path(S + "messages/", conversation.messages, name="messages"),
    path(MESSAGE + "taking-back/", conversation.taking_back, name="message-taking-back"),
    path(MESSAGE + "withdrawal/", conversation.withdrawal, name="message-withdrawal"),
]
