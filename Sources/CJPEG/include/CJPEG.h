// libjpeg behind functions that return: its errors leave by longjmp, which Swift must never see.
#ifndef YAAS_CJPEG_H
#define YAAS_CJPEG_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
    YAAS_JPEG_DONE = 0,
    YAAS_JPEG_BROKEN = 1,     // the data is no JPEG that libjpeg can read; `message` says why
    YAAS_JPEG_TOO_SMALL = 2,  // the caller's buffer does not hold the picture
    YAAS_JPEG_NO_MEMORY = 3
} yaas_jpeg_outcome;

typedef struct {
    uint32_t width, height;  // of the whole picture, as stored
    uint32_t output_width, output_height;  // of the decoded picture, after scaling
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

// Decodes the whole picture to RGB, 8 bits a channel, rows without padding. `denominator` is 1, 2, 4 or 8. `convert`
// may be NULL: then colours stand as they are, and CMYK becomes RGB by the usual formula.
yaas_jpeg_outcome yaas_jpeg_decode(const uint8_t *bytes, size_t count, unsigned denominator,
                                   yaas_jpeg_conversion convert, void *transform, uint8_t *pixels, size_t capacity,
                                   yaas_jpeg_report *report);

// Encodes RGB rows. `*bytes` is to be freed by yaas_jpeg_free.
yaas_jpeg_outcome yaas_jpeg_encode(const uint8_t *pixels, uint32_t width, uint32_t height, int quality,
                                   int progressive, uint8_t **bytes, size_t *count, yaas_jpeg_report *report);

void yaas_jpeg_free(uint8_t *bytes);

#endif
