"""What a schema takes, told to people."""

from __future__ import annotations

from vvgctl.schema.files import schema
from vvgctl.schema.shapes import choices, group_of_keys, is_a_list

BODY = schema("body")["properties"]
MEETING = schema("meetings")["properties"]["meetings"]


def test_words_are_listed_only_where_no_others_will_do() -> None:
    assert choices(BODY["authority"]) == ("recommends", "decides")
    assert choices(group_of_keys(MEETING)["properties"]["called_by"]) == ()


def test_a_list_is_told_from_what_may_be_a_list_over_time() -> None:
    assert is_a_list(BODY["seats"])
    assert not is_a_list(BODY["level"])


def test_the_keys_are_those_of_the_thing_itself() -> None:
    assert "alternates" in group_of_keys(BODY["chair"])["properties"]
    assert group_of_keys(BODY["level"]) == {}
