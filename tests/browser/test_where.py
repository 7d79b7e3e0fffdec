"""Where one works is asked step by step: the country, then its states, then what lies in one."""

import pytest
from exercises import exercise, kept, lens, saying
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def field(page, kind, nth=0):
    return exercise(page, "situation").locator(f".ws-field-{kind} select").nth(nth)


def test_states_and_cities_are_asked_for_once_there_are_some(start, book):
    country = field(start, "country")
    told = lens(start, "figures-here")
    expect(exercise(start, "situation").locator(".ws-field-area")).to_have_count(1)
    country.focus()
    with saying(start, "situation"):
        country.select_option("KE")
    expect(exercise(start, "situation").locator(".ws-field-area")).to_have_count(0)
    expect(told).to_contain_text("Kenya")
    expect(country).to_be_focused()
    with saying(start, "situation"):
        country.select_option("US")
    field(start, "area").focus()
    with saying(start, "situation"):
        field(start, "area").select_option("39")
    expect(exercise(start, "situation").locator(".ws-field-area")).to_have_count(2)
    expect(field(start, "area")).to_be_focused()
    with saying(start, "situation"):
        field(start, "area", 1).select_option("18140")
    with saying(start, "situation"):
        country.select_option("unsaid")
    assert kept(book, "situation") == {"country": "unsaid", "region": "39", "metro": "18140"}
    expect(told).to_contain_text("Until you say")
