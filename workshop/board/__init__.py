"""The group's board: what a room said, as a whole, and three doors to it (files, laptop, hub).

questions ── which answers may be counted, out of content
policy    ── what may be shown of them, and when
store     ── shares while a session is open, in SQLite or PostgreSQL
app       ── the JSON interface; `identity` says who a token belongs to
coach/    ── the pages of the one who leads
laptop/ · hub/ · files ── the doors
"""
