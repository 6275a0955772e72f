"""What a time stamp server does wrong, said in our own words; its own words are a quotation."""

from __future__ import annotations

import pickle

import aiohttp
import pytest
from pyhanko.sign.timestamps import TimestampRequestError

from integrity_zone.signing.time_stamps import TimeStampServerError, time_stamping
from tests.support import benign

SERVER = "https://cap.contoh.id/"


def refusal(error: Exception) -> TimeStampServerError:
    with pytest.raises(TimeStampServerError) as refused, time_stamping(SERVER, benign.time_stamper()):
        raise error
    return refused.value


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (TimeoutError(), "peladen tidak menjawab pada waktunya"),
        (TimestampRequestError(), "peladen tidak memberikannya"),
        (aiohttp.ClientError(), "peladen tidak dapat dihubungi"),
        (OSError(), "peladen tidak dapat dihubungi"),
    ],
)
def test_what_happened_is_said_in_the_language_of_the_sentence(error: Exception, why: str) -> None:
    assert refusal(error).text("id") == (
        f"cap waktu tidak diperoleh dari {SERVER}: {why}; tidak ada yang diubah, dapat dilakukan kemudian"
    )


def test_the_words_of_the_server_are_quoted_behind_the_sentence_on_one_line() -> None:
    problem = refusal(TimestampRequestError("Timestamp server\nrefused: \u202ebad request"))
    assert problem.text("id").endswith("kemudian (keterangan aslinya: “Timestamp server refused: bad request”)")
    assert problem.text("en").endswith("later (in its own words: “Timestamp server refused: bad request”)")


def test_a_server_that_says_a_lot_is_quoted_in_part() -> None:
    assert len(refusal(OSError("x" * 5_000)).text("id")) < 500


def test_the_refusal_comes_whole_from_another_process() -> None:
    problem = refusal(OSError("Connection refused"))
    assert pickle.loads(pickle.dumps(problem)).text("id") == problem.text("id")
