"""What is to be told to others, and whether it may be, as either of the two sees it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from ..leaves import Leaf, What
from ..models import Telling
from ..sight import Sight

WORD = re.compile(r"[^\W_]{2,}")


@dataclass
class Others:
    """Exactly which words, to whom, and how that stands. Of a no there is nothing to see."""

    sight: Sight

    @property
    def statement(self) -> str:
        """What whoever is asked has said to the other, as it was given: nothing else is told."""
        given = [leaf for leaf in self.sight.mine(What.OFFER) if self._is_given(leaf)]
        return given[-1].fields.get("statement", "") if given else ""

    @property
    def wish(self) -> Leaf | None:
        """The words and the people that are asked for."""
        look = self.sight.latest_of_theirs if self.sight.hurt else self.sight.latest
        return look(What.TO_OTHERS)

    @property
    def yes(self) -> Leaf | None:
        """The yes to exactly that, as long as it stands."""
        wish, hurt = self.wish, self.sight.hurt
        said = self.sight.mine(What.MAY_TELL) if hurt else self.sight.theirs(What.MAY_TELL)
        found = [leaf for leaf in said if wish and leaf.fields["of"] == str(wish.paper.pk)]
        return next((leaf for leaf in found if not hurt or self._is_given(leaf)), None)

    @cached_property
    def told(self) -> Telling | None:
        return Telling.objects.filter(repair=self.sight.ref).first()

    @property
    def names_me(self) -> bool:
        """Whether the name of who was hurt, or a word of it, is found; for their own eyes alone."""
        name, wish = self.sight.by.person.display_name, self.wish
        if wish is None or not self.sight.hurt:
            return False
        return _stands_in(name, wish.fields["words"])

    def _is_given(self, leaf: Leaf) -> bool:
        return leaf.paper.pk in self.sight.given_ids


def _stands_in(name: str, words: str) -> bool:
    """The whole name, or one word of it of two letters or more, whichever way it is cased."""
    name, words = _folded(name), _folded(words)
    if set(WORD.findall(name)) & set(WORD.findall(words)):
        return True
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None


def _folded(text: str) -> str:
    """One spelling for letters that are typed in two ways."""
    return unicodedata.normalize("NFKC", text).casefold()
