"""The full-text index under search: one copy for each thread, nothing open before a fork."""

import threading
from concurrent.futures import ThreadPoolExecutor

from tests.library import real

from forge.store.search import MOST, Search

QUERIES = ("tight calves", "squat", "chest without a bench", "knee pain", "sqaut", "no equipment")


def test_threads_share_one_search_and_get_the_same_answers() -> None:
    expected = [real.search().find(text) for text in QUERIES]

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(real.search().find, QUERIES * 20))

    assert found == expected * 20


def test_a_new_search_has_no_connection_until_it_is_asked() -> None:
    search = Search(real.catalogue())

    before = vars(search._local).copy()
    search.find("plank")

    assert before == {}
    assert list(vars(search._local)) == ["connection"]


def test_every_thread_opens_its_own_copy() -> None:
    search = Search(real.catalogue())
    search.find("plank")
    mine = search._local.connection
    theirs: list[object] = []

    def ask() -> None:
        search.find("plank")
        theirs.append(search._local.connection)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()

    assert theirs
    assert theirs[0] is not mine


def test_a_megabyte_is_read_as_its_first_words() -> None:
    text = "squat " * 200_000

    assert real.search().find(text).results[0].slug == "barbell-back-squat"


def test_words_that_only_prose_holds_are_found() -> None:
    found = [result.slug for result in real.search().find("breastbone").results]

    assert "push-up" in found


def test_no_more_results_than_asked_for_nor_than_the_limit() -> None:
    assert len(real.search().find("legs", 3).results) == 3
    assert len(real.search().find("beginner", 10_000).results) <= MOST


def test_suggestions_begin_as_typed_most_popular_first() -> None:
    found = [suggestion.slug for suggestion in real.search().suggest("pus")]

    popularity = [real.catalogue().get(slug).facts.popularity for slug in found]

    assert "push-up" in found
    assert popularity == sorted(popularity, reverse=True)
    assert real.search().suggest("") == ()
    assert real.search().suggest("zzz") == ()
