// ICU's headers are not shown to Swift: its Foundation brings an ICU of its own, of the same names.
#include "CICU.h"

#include <unicode/ubrk.h>

int32_t yaas_icu_words(const uint16_t *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *breaks = ubrk_open(UBRK_WORD, "", (const UChar *)text, length, &status);
    if (U_FAILURE(status)) return -1;
    int32_t words = 0;
    while (ubrk_next(breaks) != UBRK_DONE)
        if (ubrk_getRuleStatus(breaks) >= UBRK_WORD_NONE_LIMIT) words++;
    ubrk_close(breaks);
    return words;
}
