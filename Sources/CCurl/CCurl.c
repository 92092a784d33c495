#include "CCurl.h"
#include <curl/curl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct ccurl_session {
    CURL *curl;
};

/// One letter on its way.
struct passage {
    const char *bytes;
    size_t count;
    size_t given;
    /// libcurl says goodbye; what the server answers to that is not about the letter.
    int is_leaving;
    struct ccurl_outcome outcome;
    int (*is_cancelled)(void *context);
    void *context;
};

static void begin(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

struct ccurl_session *ccurl_open(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, begin);
    struct ccurl_session *session = malloc(sizeof *session);
    if (!session) return NULL;
    session->curl = curl_easy_init();
    if (session->curl) return session;
    free(session);
    return NULL;
}

void ccurl_close(struct ccurl_session *session) {
    curl_easy_cleanup(session->curl);
    free(session);
}

static size_t give(char *buffer, size_t size, size_t count, void *context) {
    struct passage *passage = context;
    size_t room = size * count, rest = passage->count - passage->given;
    if (rest == 0) passage->outcome.stage = CCURL_END;
    size_t now = rest < room ? rest : room;
    memcpy(buffer, passage->bytes + passage->given, now);
    passage->given += now;
    return now;
}

static int begins(const char *data, size_t size, const char *word) {
    return size >= strlen(word) && strncmp(data, word, strlen(word)) == 0;
}

/// Sees commands and replies go by; nothing of them is printed or kept but the last reply's code.
static int watch(CURL *curl, curl_infotype type, char *data, size_t size, void *context) {
    (void)curl;
    struct passage *passage = context;
    struct ccurl_outcome *outcome = &passage->outcome;
    if (type == CURLINFO_HEADER_OUT) {
        if (begins(data, size, "MAIL FROM")) outcome->stage = CCURL_SENDER;
        if (begins(data, size, "RCPT TO")) outcome->stage = CCURL_RECIPIENT;
        if (begins(data, size, "DATA")) outcome->stage = CCURL_DATA;
        if (begins(data, size, "QUIT")) passage->is_leaving = 1;
    }
    if (type == CURLINFO_HEADER_IN && !passage->is_leaving) {
        size_t kept = size < sizeof outcome->reply - 1 ? size : sizeof outcome->reply - 1;
        memcpy(outcome->reply, data, kept);
        outcome->reply[kept] = 0;
    }
    return 0;
}

static int progress(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
    (void)a, (void)b, (void)c, (void)d;
    struct passage *passage = context;
    return passage->outcome.stage != CCURL_END && passage->is_cancelled(passage->context);
}

struct ccurl_outcome ccurl_send(struct ccurl_session *session, const struct ccurl_server *server, const char *from,
                                const char *to, const void *bytes, size_t count,
                                int (*is_cancelled)(void *context), void *context) {
    struct passage passage = {.bytes = bytes, .count = count, .is_cancelled = is_cancelled, .context = context};
    CURL *curl = session->curl;
    struct curl_slist *recipients = curl_slist_append(NULL, to);
    if (!recipients) {
        passage.outcome.result = CURLE_OUT_OF_MEMORY;
        return passage.outcome;
    }
    // Forgets the last letter, keeps the open connection.
    curl_easy_reset(curl);
    CURLcode set = CURLE_OK;
#define SET(option, value) \
    if (set == CURLE_OK) set = curl_easy_setopt(curl, option, value)
    SET(CURLOPT_URL, server->url);
    SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    SET(CURLOPT_PROXY, "");
    SET(CURLOPT_USE_SSL, (long)(server->needs_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (server->authorities) SET(CURLOPT_CAINFO, server->authorities);
    if (server->user) {
        SET(CURLOPT_USERNAME, server->user);
        SET(CURLOPT_PASSWORD, server->password);
    }
    SET(CURLOPT_MAIL_FROM, from);
    SET(CURLOPT_MAIL_RCPT, recipients);
    // Without a size, so that the letter's end is asked for apart, after the rest has left.
    SET(CURLOPT_UPLOAD, 1L);
    SET(CURLOPT_READFUNCTION, give);
    SET(CURLOPT_READDATA, &passage);
    SET(CURLOPT_VERBOSE, 1L);
    SET(CURLOPT_DEBUGFUNCTION, watch);
    SET(CURLOPT_DEBUGDATA, &passage);
    SET(CURLOPT_NOPROGRESS, 0L);
    SET(CURLOPT_XFERINFOFUNCTION, progress);
    SET(CURLOPT_XFERINFODATA, &passage);
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_CONNECTTIMEOUT, server->connect_seconds);
    SET(CURLOPT_TIMEOUT, server->total_seconds);
    SET(CURLOPT_MAXAGE_CONN, 20L);
#undef SET
    passage.outcome.result = set == CURLE_OK ? curl_easy_perform(curl) : set;
    curl_slist_free_all(recipients);
    // The session outlives this call's passage.
    curl_easy_reset(curl);
    return passage.outcome;
}

const char *ccurl_reason(int result) { return curl_easy_strerror((CURLcode)result); }

int ccurl_is_login_refused(int result) { return result == CURLE_LOGIN_DENIED; }
