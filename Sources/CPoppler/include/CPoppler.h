#ifndef YAAS_CPOPPLER_H
#define YAAS_CPOPPLER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    YAAS_PDF_DONE,
    YAAS_PDF_DAMAGED,
    YAAS_PDF_LOCKED,
    YAAS_PDF_NO_MEMORY
} yaas_pdf_outcome;

/// What a PDF would do, or carries, besides its pages (ISO 32000-1, 12.6.4 and 7.11.4). It fetches when it is opened or
/// turned to a page, not when a link is followed.
typedef struct {
    int has_script, launches, has_files, fetches, has_objects;
} yaas_pdf_actions;

/// A word, in points from the page's upper left corner. `text` is UTF-8, in the order in which it is seen from left to
/// right; `font` is a place in the fonts' names.
typedef struct {
    char *text;
    size_t length;
    double left, top, right, bottom, page_width, page_height;
    int page, space_after, font;
} yaas_pdf_word;

typedef struct {
    yaas_pdf_word *words;
    size_t count;
    char **fonts;
    size_t font_count;
    int pages, has_more;
} yaas_pdf_text;

/// Looks through every object of the file, packed ones too.
yaas_pdf_outcome yaas_pdf_look(const uint8_t *bytes, size_t count, yaas_pdf_actions *actions);

/// All words in the order of reading, up to `most`. The text is to be given to `yaas_pdf_free`, whatever comes back.
yaas_pdf_outcome yaas_pdf_read(const uint8_t *bytes, size_t count, size_t most, yaas_pdf_text *text);

void yaas_pdf_free(yaas_pdf_text *text);

#ifdef __cplusplus
}
#endif
#endif
