"""How an alliance begins."""

from equalfooting.alliances import naming


def test_everybody_there_reads_the_same_names(alliance, ama, bo, cy, dee):
    for who in (ama, bo, cy, dee):
        names = naming.of(alliance.space, who)
        assert names.alliance == "River Street & St. Brannoc’s"
        assert names.sides == {1: "River Street Tenants", 2: "St. Brannoc’s Helpers"}
