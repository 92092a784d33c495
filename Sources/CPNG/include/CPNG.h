// libpng behind functions that return: its errors leave by longjmp, which Swift must never see.
#ifndef YAAS_CPNG_H
#define YAAS_CPNG_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
    YAAS_PNG_DONE = 0,
    YAAS_PNG_BROKEN = 1,     // the data is no PNG that libpng can read; `message` says why
    YAAS_PNG_NO_MEMORY = 2
} yaas_png_outcome;

typedef struct {
    uint32_t width, height;
    int bits;        // per channel, as stored
    int color_type;  // of the file: 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGB and alpha
    int interlaced;  // 0 or 1
    int transparent; // 1: it has alpha or a transparent colour
    int cut_off;     // 1: the data ended before the picture did
    long warnings;   // of libpng, all benign
    char message[208]; // the error, or the first warning, in libpng's words
} yaas_png_report;

// Reads up to the first picture data.
yaas_png_outcome yaas_png_read_header(const uint8_t *bytes, size_t count, yaas_png_report *report);

// Turns a row of RGBA, of 8 bits a channel or of 16 with the high byte first, into RGB of sRGB, 8 bits.
typedef void (*yaas_png_conversion)(void *transform, const void *from, void *to, uint32_t pixels);

// Takes a row of RGB, 8 bits a channel. Must return.
typedef void (*yaas_png_taker)(void *taker, const uint8_t *row);

// Decodes the whole picture, to its end chunk, row by row from the top, laid on white where it is transparent.
// `convert` may be NULL: then colours stand as they are. `deep`: it is given rows of 16 bits, which only a picture that
// is stored so has.
yaas_png_outcome yaas_png_decode(const uint8_t *bytes, size_t count, yaas_png_conversion convert, void *transform,
                                 int deep, yaas_png_taker take, void *taker, yaas_png_report *report);

// Encodes RGB rows, with no other chunk than are needed. `*bytes` is to be freed by yaas_png_free.
yaas_png_outcome yaas_png_encode(const uint8_t *pixels, uint32_t width, uint32_t height, uint8_t **bytes,
                                 size_t *count, yaas_png_report *report);

// Unpacks the packed part of an iCCP chunk. `*bytes` is to be freed by yaas_png_free.
yaas_png_outcome yaas_png_unpack(const uint8_t *packed, size_t packed_count, uint8_t **bytes, size_t *count);

void yaas_png_free(uint8_t *bytes);

#endif
