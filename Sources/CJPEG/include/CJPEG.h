// libjpeg behind functions that return: its errors leave by longjmp, which Swift must never see.
#ifndef YAAS_CJPEG_H
#define YAAS_CJPEG_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
    YAAS_JPEG_DONE = 0,
    YAAS_JPEG_BROKEN = 1,     // the data is no JPEG that libjpeg can read; `message` says why
    YAAS_JPEG_NO_MEMORY = 2
} yaas_jpeg_outcome;

typedef struct {
    uint32_t width, height;  // of the whole picture, as stored
    int components;
    int color_space;   // J_COLOR_SPACE of the file: 1 gray, 2 RGB, 3 YCbCr, 4 CMYK, 5 YCCK
    int progressive;   // 0 or 1
    int arithmetic;    // 0 or 1
    long damage;       // warnings that mean lost picture data
    long oddities;     // warnings that every viewer ignores
    int cut_off;       // 1: the data ended before the picture did
    int end_missing;   // 1: the end marker is missing, though the picture is whole
    char message[208]; // the first error or damage, in libjpeg's words
} yaas_jpeg_report;

// Reads the header only.
yaas_jpeg_outcome yaas_jpeg_read_header(const uint8_t *bytes, size_t count, yaas_jpeg_report *report);

// Turns a row into RGB of sRGB: of CMYK where 0 is no ink, else of RGB, which it may do in place.
typedef void (*yaas_jpeg_conversion)(void *transform, const void *from, void *to, uint32_t pixels);

// Takes a row of RGB, 8 bits a channel. Must return.
typedef void (*yaas_jpeg_taker)(void *taker, const uint8_t *row);

// Decodes the whole picture, row by row from the top. `denominator` is 1, 2, 4 or 8: the rows, and the pixels of each,
// are as many as those of the picture by it, rounded up. `convert` may be NULL: then colours stand as they are, and
// CMYK becomes RGB by the usual formula.
yaas_jpeg_outcome yaas_jpeg_decode(const uint8_t *bytes, size_t count, unsigned denominator,
                                   yaas_jpeg_conversion convert, void *transform, yaas_jpeg_taker take, void *taker,
                                   yaas_jpeg_report *report);

// Encodes RGB rows: progressive and as small as can be, or in one scan and at once. `*bytes` is to be freed by yaas_jpeg_free.
yaas_jpeg_outcome yaas_jpeg_encode(const uint8_t *pixels, uint32_t width, uint32_t height, int quality,
                                   int progressive, uint8_t **bytes, size_t *count, yaas_jpeg_report *report);

void yaas_jpeg_free(uint8_t *bytes);

#endif
