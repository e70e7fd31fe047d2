"""Where we listen and what people type: what would leave them unable to sign in is refused."""

import socket

import pytest

from equalfooting.commands import front


def test_alone_it_answers_on_this_machine():
    assert front.decide("127.0.0.1", 8000, "").origin == "http://localhost:8000"


@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0", "192.168.1.20", "::"])  # noqa: S104  - a word to refuse
def test_behind_a_proxy_it_may_listen_anywhere(address):
    decided = front.decide(address, 8000, "https://footing.example.org/")
    assert decided == front.Front(address, 8000, "https://footing.example.org")


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("0.0.0.0", ""),  # noqa: S104  - a word to refuse
        ("192.168.1.20", ""),
        ("::", "http://localhost:8000"),
        ("127.0.0.1", "http://footing.example.org"),
        ("footing.local", ""),
    ],
)
def test_plain_http_on_a_network_is_refused_and_says_what_to_do(address, origin):
    with pytest.raises(SystemExit, match=r"(?s)passphrases could be read.*--origin https://"):
        front.decide(address, 8000, origin)


@pytest.mark.parametrize("origin", ["footing.example.org", "ftp://x", "https://", "https://x/path"])
def test_an_origin_is_scheme_and_name(origin):
    with pytest.raises(SystemExit, match="without a path"):
        front.decide("127.0.0.1", 8000, origin)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_taken_port_is_said_with_another_to_try(host):
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as other:
        other.bind((host, 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(SystemExit, match=rf"Port {port} is taken.*--port {port + 1}"):
            front.refuse_if_taken(front.Front("127.0.0.1", port, "http://localhost"))


def test_an_address_that_is_not_ours_is_said():
    with pytest.raises(SystemExit, match=r"Nothing can listen at 192\.0\.2\.1"):
        front.refuse_if_taken(front.Front("192.0.2.1", 8000, "https://footing.example.org"))
