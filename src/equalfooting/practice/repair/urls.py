"""The addresses of a repair. They say "n", for note, whatever is going on there."""

from django.urls import URLPattern, path

from .again import urls as again
from .between.urls import urlpatterns as between
from .clocks.urls import urlpatterns as clocks
from .committing import urls as committing
from .company.urls import urlpatterns as company
from .differing import urls as differing
from .helping import urls as helping
from .lasting import urls as lasting
from .learning.urls import urlpatterns as learning
from .linked.urls import urlpatterns as linked
from .looking_in import urls as looking_in
from .owning import urls as owning
from .proposing import urls as proposing
from .telling_others import urls as telling_others
from .there import urls as there
from .together.urls import urlpatterns as together
from .views import answering, ending, noting, packet, resting, safety, taking_in, telling
from .witness.urls import urlpatterns as witness
from .yeses.urls import urlpatterns as yeses

N = "n/<uuid:ref>/"

urlpatterns: list[URLPattern] = [
    path("n/", noting.notes, name="notes"),
    path("n/new/", noting.new_note, name="new-note"),
    path("n/free/", noting.free, name="free"),
    path(N, noting.note_page, name="note-page"),
    path(N + "note/", noting.note, name="note"),
    path(N + "writing/", noting.writing, name="writing"),
    path(N + "choices/", noting.choices, name="choices"),
    path(N + "choice/", noting.choice, name="choice"),
    path(N + "look-again/", resting.look_again, name="look-again"),
    path(N + "needs/", resting.needs_laid_out, name="needs"),
    path(N + "line/", noting.line, name="line"),
    path(N + "drawing/", noting.drawing, name="drawing"),
    # What stands in a browser's history does not say what it is about.
    path(N + "at-hand/", safety.at_hand, name="at-hand"),
    path(N + "stopping/", safety.stop, name="stopping"),
    path(N + "keeping-apart/", safety.keeping_apart, name="keeping-apart"),
    path(N + "apart/", safety.apart, name="apart"),
    path(N + "removal/", noting.removal, name="removal"),
    path(N + "preview/", telling.preview, name="preview"),
    path(N + "letter/", telling.letter, name="letter"),
    path(N + "taking-back/", telling.taking_back, name="taking-back"),
    path(N + "how/", telling.how, name="how"),
    path(N + "wishes/", telling.wishes, name="wishes"),
    path(N + "asking/", telling.asking, name="asking"),
    path(N + "waiver/", telling.waiver, name="waiver"),
    path(N + "marking/", telling.marking, name="marking"),
    path(N + "mark/", telling.mark, name="mark"),
    path(N + "answering/", telling.answering, name="answering"),
    path(N + "answer/", telling.answer, name="answer"),
    path(N + "opening/", taking_in.opening, name="opening"),
    path(N + "receipt/", taking_in.receipt, name="receipt"),
    path(N + "longer/", taking_in.longer, name="longer"),
    path(N + "rights/", taking_in.rights, name="rights"),
    path(N + "thinking/", taking_in.thinking, name="thinking"),
    path(N + "thought/", taking_in.thought, name="thought"),
    path(N + "forgetting/", taking_in.forgetting, name="forgetting"),
    path(N + "undo/", taking_in.undo, name="undo"),
    path(N + "items/", taking_in.items, name="items"),
    path(N + "items/<uuid:work>/", taking_in.item, name="item"),
    path(N + "items/<uuid:work>/removal/", taking_in.item_removal, name="item-removal"),
    path(N + "saying-back/", answering.saying_back, name="saying-back"),
    path(N + "heard/", answering.heard, name="heard"),
    path(N + "standing/", answering.standing, name="standing"),
    path(N + "standpoint/", answering.standpoint, name="standpoint"),
    path(N + "offer/", answering.offer, name="offer"),
    path(N + "different/", answering.different, name="different"),
    path(N + "handing-over/", answering.handing_over, name="handing-over"),
    path(N + "margin/", answering.margin, name="margin"),
    path(N + "looking/", answering.looking, name="looking"),
    path(N + "pause/", ending.pause, name="pause"),
    path(N + "going-on/", ending.going_on, name="going-on"),
    path(N + "stepping-out/", ending.stepping_out, name="stepping-out"),
    path(N + "looking-back/", ending.looking_back, name="looking-back"),
    path(N + "look-back/", ending.look_back, name="look-back"),
    path(N + "ending/", ending.ending_page, name="ending"),
    path(N + "end/", ending.end, name="end"),
    path(N + "packet/", packet.page, name="packet"),
    path(N + "packet/file/", packet.file, name="packet-file"),
    *between,
    *company,
    *committing.urlpatterns,
    *again.urlpatterns,
    *helping.urlpatterns,
    *looking_in.urlpatterns,
    *proposing.urlpatterns,
    *differing.urlpatterns,
    *lasting.urlpatterns,
    *learning,
    *linked,
    *together,
    *yeses,
    *clocks,
    *owning.urlpatterns,
    *telling_others.urlpatterns,
    *there.urlpatterns,
    *witness,
]
