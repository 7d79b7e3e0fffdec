"""A certificate the coach's computer signs for itself, valid as long as a course may last."""

from __future__ import annotations

import datetime
import os
import ssl
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from workshop.board.laptop import pin

VALID = datetime.timedelta(days=120)
NAME = "workshop-board"


def make(certificate: Path, key: Path) -> None:
    """Write a new key and its certificate; only this user may read the key."""
    secret = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.datetime.now(datetime.UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        # A participant's clock may be slow.
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + VALID)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(secret, hashes.SHA256())
    )
    private(
        key,
        secret.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
    )
    private(certificate, signed.public_bytes(serialization.Encoding.PEM))


def pin_of(certificate: Path) -> str:
    """Return the pin of the certificate in a file."""
    return pin.of(ssl.PEM_cert_to_DER_cert(certificate.read_text("ascii")))


def private(file: Path, content: bytes) -> None:
    """Write a file whole or not at all, readable by this user only."""
    fresh = file.with_name(f".~{file.name}")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())
    fresh.replace(file)
