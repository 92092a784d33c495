#pragma once
#include <stddef.h>
#include <stdint.h>

// What Swift cannot say of libcurl: its options are set through variadic calls.

/// How far a letter came with the server.
enum ccurl_stage {
    /// Reaching it, TLS, its greeting, logging in.
    CCURL_CONNECTING,
    /// It was told who sends.
    CCURL_SENDER,
    /// It was told to whom.
    CCURL_RECIPIENT,
    /// It was asked to take the letter, and is being given it; without its end it is no letter.
    CCURL_DATA,
    /// The whole letter was handed to libcurl: its end may have reached the server.
    CCURL_END,
};

struct ccurl_server {
    /// smtp://host:port/name or smtps://host:port/name, the name being how we present ourselves.
    const char *url;
    /// With smtp: go on only after STARTTLS.
    int needs_tls;
    /// NULL: do not log in.
    const char *user;
    const char *password;
    /// A PEM file of authorities to trust instead of the system's; NULL: the system's.
    const char *authorities;
    long connect_seconds;
    long total_seconds;
};

struct ccurl_outcome {
    /// CURLcode; 0: the server took the letter.
    int result;
    enum ccurl_stage stage;
    /// The beginning of the server's last reply, its code first; empty where there was none.
    char reply[16];
};

/// A connection, kept open from letter to letter.
struct ccurl_session;

/// NULL when there is no memory.
struct ccurl_session *ccurl_open(void);
void ccurl_close(struct ccurl_session *session);

/// Hands one letter to the server. Blocks.
///
/// `is_cancelled` is asked about once a second; where it answers other than 0, the try ends, but not after CCURL_END.
struct ccurl_outcome ccurl_send(struct ccurl_session *session, const struct ccurl_server *server, const char *from,
                                const char *to, const void *bytes, size_t count,
                                int (*is_cancelled)(void *context), void *context);

/// What a result means, in English; says nothing of the letter.
const char *ccurl_reason(int result);
/// Whether the result is a login that the server refused.
int ccurl_is_login_refused(int result);
