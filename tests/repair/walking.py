"""A repair with a browser on each side, what can be posted in it, and what stands in its rows."""

from __future__ import annotations

import hashlib
import html
import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.test import Client

import build
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Line, Notice
from equalfooting.alliances import reaching
from equalfooting.alliances.models import Space
from equalfooting.clock import Hands
from equalfooting.practice.repair import sight
from equalfooting.practice.repair.committing import shelf
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import (
    Approach,
    Companion,
    KeptEnding,
    Lane,
    Link,
    Reminder,
    Repair,
    Telling,
    Together,
)
from equalfooting.words.models import Draft, Reader, Text

from .sent import PAGES, SENT

TAGS = re.compile(r"<(script|style|head)\b.*?</\1>|<[^>]+>", re.DOTALL)
MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)
TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')


@dataclass
class Walk:
    """Two people in one repair, `hurt` and `asked`, each with a browser that is signed in."""

    hurt: Unlocked
    asked: Unlocked
    ref: uuid.UUID
    browsers: dict[str, Client]
    sends: dict[str, dict[str, str]] = field(default_factory=dict)  # where forms differ here

    def wait(self, hands: Hands, **by: float) -> None:
        """Later: the sessions have run out meanwhile, so both sign in again."""
        hands.move(**by)
        self.browsers = {role: build.browser(getattr(self, role)) for role in self.browsers}

    def browser(self, who: Unlocked) -> Client:
        return build.browser(who)

    def sight(self, role: str) -> sight.Sight:
        return sight.find(getattr(self, role), self.ref)

    def get(self, role: str, page: str = "") -> Any:
        return self.browsers[role].get(f"/n/{self.ref}/{page}")

    def post(self, role: str, act: str, /, *, step: Any = None, **fields: str) -> Any:
        """Send what the form of this act sends, with `fields` on top."""
        data = {**SENT.get(act, {}), **self.sends.get(act, {}), **fields} | (
            {} if step is None else {"step": str(step)}
        )
        if act in (
            "letter/",
            "preview/",
            "drawing/",
            "companions/",
            "together/asking/",
            "apart/",
            "approach/",
            "carrier/",
            "helpers/",
        ):
            data = {"to": str((self.asked if role == "hurt" else self.hurt).pk), **data}
        if act == "others/asking/":
            space = Space.objects.first()
            data = {**data, "where": data.get("where") or str(space.pk if space else "")}
        if act == "helpers/":
            data = {"of": str(self.on_the_list("item")), **data}
        return self.browsers[role].post(self.address(act), data)

    def address(self, act: str) -> str:
        if act in ("next-time-yes", "next-time-removal"):
            return f"/n/{self.ref}/next-time/{self.proposed()}/{act.removeprefix('next-time-')}/"
        if act == "earlier":
            return f"/n/{self.ref}/earlier/{self.had_set()}/"
        if act == "wordings":
            return f"/n/{self.ref}/wordings/{uuid.UUID(int=0)}/"
        if one := re.match("(company|together)-(.+)", act):  # nobody is there in any of the states
            return f"/n/{self.ref}/{one[1]}/{uuid.UUID(int=0)}/{one[2]}/"
        line = re.fullmatch(r"(item|lesson)(-removal)?", act)
        if line is None:
            return f"/n/{self.ref}/{act}"
        list_of, removal = line.groups()
        work = self.on_the_list(list_of)
        return f"/n/{self.ref}/{list_of}s/{work}/" + ("removal/" if removal else "")

    def on_the_list(self, of: str) -> uuid.UUID:
        """The first line of his undo list ("item"), or of what he learns ("lesson")."""
        is_asked = Lane.objects.filter(person=self.asked.pk).exists()
        found = getattr(self.sight("asked"), f"{of}s") if is_asked else []
        return found[0].paper.work if found else uuid.uuid4()

    def proposed(self) -> uuid.UUID:
        """What somebody proposed for next time, the newest."""
        walkers = set(Lane.objects.filter(repair=self.ref).values_list("person", flat=True))
        roles = [role for role in ("hurt", "asked") if getattr(self, role).pk in walkers]
        found = [leaf for role in roles for leaf in self.sight(role).mine(What.NEXT_TIME)]
        return found[-1].paper.work if found else uuid.uuid4()

    def had_set(self) -> uuid.UUID:
        """Something that whoever is asked had set themselves before."""
        there = Lane.objects.filter(repair=self.ref, person=self.asked.pk)
        found = shelf.earlier(self.sight("asked")) if there else []
        return found[-1].paper.work if found else uuid.uuid4()

    def sent(self, act: str) -> set[str]:
        return set(SENT[act].values())

    def pages(self) -> tuple[str, ...]:
        return PAGES

    def offered(self, answer: Any) -> set[str]:
        """The acts that a page has a form for."""
        here = re.compile(rf'<form[^>]* action="/n/{self.ref}/([^"]*)"')
        found = here.findall(answer.content.decode())
        return {_act(path) for path in found}

    def links(self, answer: Any) -> set[str]:
        """The pages of this repair that a page leads to."""
        return set(re.findall(rf'href="/n/{self.ref}/([^"#]*)', answer.content.decode()))

    def told_her(self) -> bool:
        """Whether a notice about a repair waits for who was hurt."""
        hers = Notice.objects.filter(person=self.hurt.person)
        return hers.filter(address__startswith="/n/").exists()

    def words(self, role: str, page: str = "") -> str:
        return words(self.get(role, page))

    def everything(self, role: str) -> str:
        """What this person reads on every page of the repair, and in the list."""
        pages = [self.get(role, page) for page in PAGES]
        pages.append(self.browsers[role].get("/n/"))
        return " ".join(page.content.decode() for page in pages if page.status_code == 200)


def begin(hurt: Unlocked, asked: Unlocked, **how: Any) -> Walk:
    """A repair of these two as far as `build.repair` is told, in an alliance they share."""
    if not reaching.may_reach(hurt, asked.person):
        build.alliance(one_side=[hurt], other_side=[asked])
    ref = build.repair(between=(hurt, asked), **how)
    return Walk(hurt, asked, ref, {"hurt": build.browser(hurt), "asked": build.browser(asked)})


def own(hurt: Unlocked, asked: Unlocked, until: Stage, *, about: str = "") -> Walk:
    """As `begin`, for a repair that the one who did something begins, or who was there."""
    build.alliance(one_side=[hurt], other_side=[asked])
    ref = build.owned(between=(hurt, asked), until=until, about=about)
    return Walk(hurt, asked, ref, {"hurt": build.browser(hurt), "asked": build.browser(asked)})


def _act(path: str) -> str:
    if path.startswith("next-time/") and path != "next-time/proposals/":
        return f"next-time-{path.rstrip('/').rpartition('/')[2]}"
    line = re.fullmatch(r"(item|lesson)s/[^/]+/(removal/)?", path)
    if line:
        return f"{line[1]}-removal" if line[2] else line[1]
    if re.match(r"earlier/.+", path):
        return "earlier"
    return path


def boxes(answer: Any) -> set[str]:
    """The names of everything that can be filled in on a page."""
    found = re.findall(r"<(textarea|select|input)\b([^>]*)>", answer.content.decode())
    names = {re.search(r'name="([^"]+)"', rest)[1] for _kind, rest in found if "name=" in rest}
    return names - {"csrfmiddlewaretoken", "step", "revision"}


def words(answer: Any) -> str:
    """What stands on a page to be read."""
    text = html.unescape(TAGS.sub(" ", answer.content.decode()))
    return " ".join(text.split())


def main(answer: Any) -> str:
    """The middle of a page, without what differs from one request to the next."""
    found = MAIN.search(answer.content.decode())
    return TOKEN.sub(r"\1…", found[0] if found else "")


def rows(ref: uuid.UUID) -> str:
    """A digest of what is kept of one repair: people, texts, readers, drafts; lines, notices."""
    kept = (
        Repair.objects.filter(pk=ref),
        Lane.objects.filter(repair=ref),
        Companion.objects.filter(repair=ref),
        Reminder.objects.filter(lane__repair=ref),
        Approach.objects.filter(repair=ref),
        Link.objects.filter(first=ref),
        Together.objects.filter(Q(first=ref) | Q(second=ref)),
        Telling.objects.filter(repair=ref),
        KeptEnding.objects.filter(repair=ref),
        Text.objects.filter(context=ref),
        Reader.objects.filter(text__context=ref),
        Draft.objects.filter(context=ref),
        Line.objects.all(),
        Notice.objects.all(),
    )
    lines = [_row(row) for table in kept for row in table.order_by("pk").values_list()]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _row(values: tuple[Any, ...]) -> str:
    return repr([bytes(value) if isinstance(value, memoryview) else value for value in values])


@contextmanager
def trial() -> Iterator[None]:
    """What happens inside is taken back at the end, so that many acts start from one place."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
