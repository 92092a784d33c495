#include "CPNG.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>
#include <zlib.h>

typedef struct {
    yaas_png_report *report;
    const uint8_t *bytes;
    size_t count, position;
    uint8_t *output;
    size_t output_count, output_capacity;
    int memory;
} context;

static void on_error(png_structp png, png_const_charp words) {
    context *held = png_get_error_ptr(png);
    held->memory = strstr(words, "memory") != NULL;
    snprintf(held->report->message, sizeof held->report->message, "%s", words);
    png_longjmp(png, 1);
}

static void on_warning(png_structp png, png_const_charp words) {
    context *held = png_get_error_ptr(png);
    held->report->warnings += 1;
    if (!held->report->message[0])
        snprintf(held->report->message, sizeof held->report->message, "%s", words);
}

static void on_read(png_structp png, png_bytep target, size_t wanted) {
    context *held = png_get_io_ptr(png);
    if (wanted > held->count - held->position) {
        held->report->cut_off = 1;
        png_error(png, "the data ends early");
    }
    memcpy(target, held->bytes + held->position, wanted);
    held->position += wanted;
}

static void on_write(png_structp png, png_bytep source, size_t given) {
    context *held = png_get_io_ptr(png);
    if (held->output_capacity - held->output_count < given) {
        size_t capacity = (held->output_capacity + given) * 2;
        uint8_t *grown = realloc(held->output, capacity);
        if (!grown) png_error(png, "out of memory");
        held->output = grown;
        held->output_capacity = capacity;
    }
    memcpy(held->output + held->output_count, source, given);
    held->output_count += given;
}

static void on_flush(png_structp png) { (void)png; }

// What says nothing about the pixels is passed over unread, so that no packed text can fill the memory.
static const png_byte unread[] = "tEXt\0zTXt\0iTXt\0iCCP\0eXIf\0sPLT\0hIST\0pCAL\0sCAL\0tIME\0pHYs\0oFFs";

static png_structp open_reader(context *held, png_infop *info) {
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, held, on_error, on_warning);
    if (!png) return NULL;
    *info = png_create_info_struct(png);
    if (!*info) {
        png_destroy_read_struct(&png, NULL, NULL);
        return NULL;
    }
    png_set_read_fn(png, held, on_read);
    png_set_benign_errors(png, 1);
    png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, unread, (int)(sizeof unread / 5));
    return png;
}

static void describe(png_structp png, png_infop info, yaas_png_report *report) {
    report->width = png_get_image_width(png, info);
    report->height = png_get_image_height(png, info);
    report->bits = png_get_bit_depth(png, info);
    report->color_type = png_get_color_type(png, info);
    report->interlaced = png_get_interlace_type(png, info) != PNG_INTERLACE_NONE;
    report->transparent =
        (report->color_type & PNG_COLOR_MASK_ALPHA) || png_get_valid(png, info, PNG_INFO_tRNS) ? 1 : 0;
}

yaas_png_outcome yaas_png_read_header(const uint8_t *bytes, size_t count, yaas_png_report *report) {
    context held = {.report = report, .bytes = bytes, .count = count};
    memset(report, 0, sizeof *report);
    png_infop info = NULL;
    png_structp png = open_reader(&held, &info);
    if (!png) return YAAS_PNG_NO_MEMORY;
    if (setjmp(png_jmpbuf(png))) {
        png_destroy_read_struct(&png, &info, NULL);
        return held.memory ? YAAS_PNG_NO_MEMORY : YAAS_PNG_BROKEN;
    }
    png_read_info(png, info);
    describe(png, info, report);
    png_destroy_read_struct(&png, &info, NULL);
    return YAAS_PNG_DONE;
}

// `step` bytes from one pixel's alpha to the next one's, `color_step` from one pixel's colour to the next one's.
static void lay_on_white(const uint8_t *color, size_t color_step, const uint8_t *alphas, size_t step, uint8_t *to,
                         uint32_t width) {
    for (uint32_t x = 0; x < width; x++, color += color_step, alphas += step, to += 3) {
        unsigned alpha = *alphas;
        for (int channel = 0; channel < 3; channel++)
            to[channel] = (uint8_t)((color[channel] * alpha + 255u * (255u - alpha) + 127u) / 255u);
    }
}

yaas_png_outcome yaas_png_decode(const uint8_t *bytes, size_t count, yaas_png_conversion convert, void *transform,
                                 int deep, yaas_png_taker take, void *taker, yaas_png_report *report) {
    context held = {.report = report, .bytes = bytes, .count = count};
    memset(report, 0, sizeof *report);
    png_infop info = NULL;
    png_structp png = open_reader(&held, &info);
    if (!png) return YAAS_PNG_NO_MEMORY;
    uint8_t *volatile rows = NULL;
    if (setjmp(png_jmpbuf(png))) {
        free(rows);
        png_destroy_read_struct(&png, &info, NULL);
        return held.memory ? YAAS_PNG_NO_MEMORY : YAAS_PNG_BROKEN;
    }
    png_read_info(png, info);
    describe(png, info, report);
    size_t width = report->width, height = report->height;
    png_set_expand(png);
    // Alpha comes with the colours where something is to be laid on white, or where the conversion wants it.
    int alpha = report->transparent || convert;
    size_t step = deep ? 8 : alpha ? 4 : 3;
    if (report->bits == 16 && !deep) png_set_scale_16(png);
    if (!(report->color_type & PNG_COLOR_MASK_COLOR)) png_set_gray_to_rgb(png);
    if (alpha && !report->transparent) png_set_filler(png, 0xffff, PNG_FILLER_AFTER);
    int passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);
    if (png_get_rowbytes(png, info) != width * step) png_error(png, "unexpected row size");
    // An interlaced picture comes in seven passes over all its rows, another row after row. The last place is for the
    // row that is handed over.
    size_t held_rows = passes > 1 ? height : 1;
    rows = held_rows < SIZE_MAX / 8 / width ? calloc(held_rows + 1, width * step) : NULL;
    if (!rows) png_error(png, "out of memory");
    uint8_t *target = rows + held_rows * width * step;
    for (int pass = 0; pass < passes; pass++) {
        for (size_t y = 0; y < height; y++) {
            uint8_t *row = rows + (passes > 1 ? y * width * step : 0);
            png_read_row(png, row, NULL);
            if (pass + 1 < passes) continue;
            const uint8_t *alphas = row + (deep ? 6 : 3);
            if (convert) convert(transform, row, target, (uint32_t)width);
            if (report->transparent)
                lay_on_white(convert ? target : row, convert ? 3 : 4, alphas, step, target, (uint32_t)width);
            take(taker, alpha ? target : row);
        }
    }
    png_read_end(png, NULL);
    free(rows);
    png_destroy_read_struct(&png, &info, NULL);
    return YAAS_PNG_DONE;
}

yaas_png_outcome yaas_png_encode(const uint8_t *pixels, uint32_t width, uint32_t height, uint8_t **bytes,
                                 size_t *count, yaas_png_report *report) {
    context held = {.report = report};
    memset(report, 0, sizeof *report);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &held, on_error, on_warning);
    if (!png) return YAAS_PNG_NO_MEMORY;
    png_infop info = png_create_info_struct(png);
    if (!info) {
        png_destroy_write_struct(&png, NULL);
        return YAAS_PNG_NO_MEMORY;
    }
    if (setjmp(png_jmpbuf(png))) {
        free(held.output);
        png_destroy_write_struct(&png, &info);
        return held.memory ? YAAS_PNG_NO_MEMORY : YAAS_PNG_BROKEN;
    }
    png_set_write_fn(png, &held, on_write, on_flush);
    png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_IHDR(png, info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    for (size_t y = 0; y < height; y++) png_write_row(png, pixels + y * width * 3);
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    *bytes = held.output;
    *count = held.output_count;
    return YAAS_PNG_DONE;
}

void yaas_png_free(uint8_t *bytes) { free(bytes); }

yaas_png_outcome yaas_png_unpack(const uint8_t *packed, size_t packed_count, uint8_t **bytes, size_t *count) {
    // Profiles are kilobytes; what unpacks to more is no profile.
    const uLongf limit = 4 << 20;
    *bytes = malloc(limit);
    *count = 0;
    if (*bytes == NULL) return YAAS_PNG_NO_MEMORY;
    uLongf unpacked = limit;
    if (uncompress(*bytes, &unpacked, packed, packed_count) != Z_OK) {
        free(*bytes);
        *bytes = NULL;
        return YAAS_PNG_BROKEN;
    }
    *count = unpacked;
    return YAAS_PNG_DONE;
}
