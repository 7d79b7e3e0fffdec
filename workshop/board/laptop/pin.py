"""The pin: sixteen signs that name one certificate, and a connection that goes to no other."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import ssl

from workshop.board.laptop import codes

PIN_LENGTH = 16  # 80 bits: a second certificate with the same pin cannot be found


class WrongPin(Exception):
    """A computer whose pin is not the one that was given."""


def of(certificate: bytes) -> str:
    """Return the pin of a certificate in DER."""
    return codes.written(hashlib.sha256(certificate).digest(), PIN_LENGTH)


class Pinned(http.client.HTTPSConnection):
    """An HTTPS connection to the computer with this pin; nothing is sent before the pin fits."""

    def __init__(self, host: str, port: int, pin: str, timeout: float) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        # The pin names the certificate itself, so no authority needs to vouch for it.
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        super().__init__(host, port, timeout=timeout, context=context)
        self._pin = codes.read(pin)

    def connect(self) -> None:
        """Connect, and hang up if the certificate is another one.

        Raises:
            WrongPin: the certificate is another one.
        """
        super().connect()
        presented = self.sock.getpeercert(binary_form=True) or b""
        if not hmac.compare_digest(of(presented), self._pin):
            self.close()
            raise WrongPin(self.host)
