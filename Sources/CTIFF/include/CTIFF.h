// libtiff behind functions that return: its messages come by variadic handlers, which Swift cannot write.
#ifndef YAAS_CTIFF_H
#define YAAS_CTIFF_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
    YAAS_TIFF_DONE = 0,
    YAAS_TIFF_BROKEN = 1,  // the data is no TIFF that libtiff can read whole; `message` says why
    YAAS_TIFF_UNUSUAL = 2  // a coding that libtiff does not turn into colours
} yaas_tiff_outcome;

typedef struct {
    uint32_t width, height; // as stored
    uint64_t at_once;       // bytes of a strip, decoded; 0 where it has tiles
    int bits;               // per channel
    int photometric;        // TIFF 6.0, tag 262
    int orientation;        // 1 to 8
    int samples;            // channels, alpha and others among them
    int has_more;           // 1: other pages follow the first, which are no smaller copies or masks of it
    int transparent;        // 1: it has alpha
    char message[208];
} yaas_tiff_report;

// Reads the first page's description. `*profile` points into memory that is to be freed by yaas_tiff_free, or is NULL.
yaas_tiff_outcome yaas_tiff_read_header(const uint8_t *bytes, size_t count, yaas_tiff_report *report,
                                        uint8_t **profile, size_t *profile_count);

// Turns a row into RGB of sRGB: of CMYK where 0 is no ink, else of RGB, which it does in place.
typedef void (*yaas_tiff_conversion)(void *transform, const void *from, void *to, uint32_t pixels);

// Takes a row of RGB, 8 bits a channel. Must return.
typedef void (*yaas_tiff_taker)(void *taker, const uint8_t *row);

// Decodes the first page, row by row as stored, laid on white where it is transparent; a strip or a row of tiles is
// held at once. `convert` may be NULL: then colours stand as they are, and CMYK becomes RGB by the usual formula.
// No single allocation of libtiff exceeds `memory` bytes.
yaas_tiff_outcome yaas_tiff_decode(const uint8_t *bytes, size_t count, yaas_tiff_conversion convert, void *transform,
                                   yaas_tiff_taker take, void *taker, int64_t memory, yaas_tiff_report *report);

void yaas_tiff_free(uint8_t *bytes);

#endif
