"""The facilitator's notebook: the run sheet with its clock, and the coach's desk."""

from workshop.facilitating.session import Facilitating

__all__ = ["Facilitating"]
