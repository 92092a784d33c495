"""aiosmtpd with TLS and a login on a loopback port: prints the port, then a line of JSON for each letter it took, as
Python's own mail reader understands it. Ends with its standard input.

server.py starttls|tls CERTIFICATE KEY USER PASSWORD
"""
import asyncio
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.SMTP)
        defects = [str(d) for part in letter.walk() for d in part.defects]
        defects += [str(d) for part in letter.walk() for value in part.values() for d in value.defects]
        html = letter.get_body(("html",))
        print(json.dumps({
            "names": letter.keys(), "subject": letter["subject"], "from": letter["from"].addresses[0].display_name,
            "to": envelope.rcpt_tos, "text": letter.get_body(("plain",)).get_content(),
            "html": html.get_content() if html else "", "language": letter["content-language"],
            "automatic": letter["auto-submitted"], "defects": defects, "encrypted": session.ssl is not None or MODE == "tls",
            "user": session.auth_data or "", "helo": session.host_name,
            "isASCII": all(byte < 128 for byte in envelope.original_content),
            "longest": max(map(len, envelope.original_content.split(b"\r\n"))),
        }), flush=True)
        return "250 2.0.0 Ok: queued"


MODE, CERTIFICATE, KEY, USER, PASSWORD = sys.argv[1:]


def authenticate(server, session, envelope, mechanism, auth):
    right = auth.login == USER.encode() and auth.password == PASSWORD.encode()
    return AuthResult(success=right, handled=False, auth_data=USER if right else None)


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(CERTIFICATE, KEY)


async def main():
    loop = asyncio.get_running_loop()
    options = {"require_starttls": True, "tls_context": context} if MODE == "starttls" else {}
    server = await loop.create_server(
        lambda: SMTP(
            Handler(), hostname="localhost", authenticator=authenticate, auth_required=True,
            auth_require_tls=MODE == "starttls", loop=loop, **options),
        host="127.0.0.1", port=0, ssl=context if MODE == "tls" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
