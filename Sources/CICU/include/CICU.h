#ifndef YAAS_CICU_H
#define YAAS_CICU_H

#include <stdint.h>

/// How many words stand in a text of UTF-16, by Unicode Standard Annex #29 and ICU's dictionaries for scripts that are
/// written without spaces; -1 where ICU cannot say.
int32_t yaas_icu_words(const uint16_t *text, int32_t length);

#endif
