#include "CJPEG.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <jerror.h>

// A progressive file may repeat its scans without end; real encoders write about ten.
#define MOST_SCANS 500

typedef struct {
    struct jpeg_error_mgr base;
    jmp_buf escape;
    yaas_jpeg_report *report;
    int memory;
} trap;

static void note(j_common_ptr info, yaas_jpeg_report *report) {
    if (report->message[0]) return;
    char words[JMSG_LENGTH_MAX];
    info->err->format_message(info, words);
    snprintf(report->message, sizeof report->message, "%s", words);
}

static void on_error(j_common_ptr info) {
    trap *held = (trap *)info->err;
    held->report->message[0] = 0;
    note(info, held->report);
    held->memory = info->err->msg_code == JERR_OUT_OF_MEMORY;
    longjmp(held->escape, 1);
}

static void on_message(j_common_ptr info, int level) {
    if (level >= 0) return;
    trap *held = (trap *)info->err;
    yaas_jpeg_report *report = held->report;
    switch (info->err->msg_code) {
    case JWRN_ADOBE_XFORM:
    case JWRN_EXTRANEOUS_DATA:
    case JWRN_JFIF_MAJOR:
    case JWRN_TOO_MUCH_DATA:
    case JWRN_BOGUS_ICC:
        report->oddities += 1;
        return;
    case JWRN_JPEG_EOF:
        report->end_missing = 1;
        return;
    case JWRN_HIT_MARKER:
        report->cut_off = 1;
        break;
    default:
        break;
    }
    report->damage += 1;
    note(info, report);
}

static void on_progress(j_common_ptr info) {
    j_decompress_ptr decoder = (j_decompress_ptr)info;
    if (decoder->input_scan_number > MOST_SCANS) ERREXIT(decoder, JERR_BAD_PROGRESSION);
}

static void set_trap(trap *held, yaas_jpeg_report *report) {
    memset(report, 0, sizeof *report);
    held->report = report;
    held->memory = 0;
    jpeg_std_error(&held->base);
    held->base.error_exit = on_error;
    held->base.emit_message = on_message;
}

static yaas_jpeg_outcome caught(const trap *held) {
    return held->memory ? YAAS_JPEG_NO_MEMORY : YAAS_JPEG_BROKEN;
}

static void describe(const struct jpeg_decompress_struct *decoder, yaas_jpeg_report *report) {
    report->width = decoder->image_width;
    report->height = decoder->image_height;
    report->components = decoder->num_components;
    report->color_space = decoder->jpeg_color_space;
    report->progressive = decoder->progressive_mode ? 1 : 0;
    report->arithmetic = decoder->arith_code ? 1 : 0;
}

yaas_jpeg_outcome yaas_jpeg_read_header(const uint8_t *bytes, size_t count, yaas_jpeg_report *report) {
    struct jpeg_decompress_struct decoder;
    trap held;
    memset(&decoder, 0, sizeof decoder);
    set_trap(&held, report);
    decoder.err = &held.base;
    if (setjmp(held.escape)) {
        jpeg_destroy_decompress(&decoder);
        return caught(&held);
    }
    jpeg_create_decompress(&decoder);
    jpeg_mem_src(&decoder, bytes, count);
    jpeg_read_header(&decoder, TRUE);
    describe(&decoder, report);
    jpeg_destroy_decompress(&decoder);
    return YAAS_JPEG_DONE;
}

// CMYK by the usual formula.
static void rgb_from_cmyk(const uint8_t *from, uint8_t *to, uint32_t width) {
    for (uint32_t x = 0; x < width; x++, from += 4, to += 3) {
        unsigned light = 255u - from[3];
        for (int channel = 0; channel < 3; channel++)
            to[channel] = (uint8_t)(((255u - from[channel]) * light + 127u) / 255u);
    }
}

yaas_jpeg_outcome yaas_jpeg_decode(const uint8_t *bytes, size_t count, unsigned denominator,
                                   yaas_jpeg_conversion convert, void *transform, yaas_jpeg_taker take,
                                   void *taker, yaas_jpeg_report *report) {
    struct jpeg_decompress_struct decoder;
    struct jpeg_progress_mgr progress;
    trap held;
    memset(&decoder, 0, sizeof decoder);
    memset(&progress, 0, sizeof progress);
    set_trap(&held, report);
    decoder.err = &held.base;
    if (setjmp(held.escape)) {
        jpeg_destroy_decompress(&decoder);
        return caught(&held);
    }
    jpeg_create_decompress(&decoder);
    progress.progress_monitor = on_progress;
    decoder.progress = &progress;
    jpeg_mem_src(&decoder, bytes, count);
    jpeg_read_header(&decoder, TRUE);
    describe(&decoder, report);
    int cmyk = decoder.num_components == 4;
    decoder.out_color_space = cmyk ? JCS_CMYK : JCS_RGB;
    decoder.scale_num = 1;
    decoder.scale_denom = denominator;
    // Adobe's files hold the ink that is missing.
    int inverted = cmyk && decoder.saw_Adobe_marker;
    int several = jpeg_has_multiple_scans(&decoder);
    jpeg_start_decompress(&decoder);
    JDIMENSION width = decoder.output_width;
    JSAMPARRAY row = decoder.mem->alloc_sarray((j_common_ptr)&decoder, JPOOL_IMAGE, width * 3, 1);
    JSAMPARRAY inks = cmyk ? decoder.mem->alloc_sarray((j_common_ptr)&decoder, JPOOL_IMAGE, width * 4, 1) : row;
    while (decoder.output_scanline < decoder.output_height) {
        if (jpeg_read_scanlines(&decoder, inks, 1) != 1) continue;
        if (inverted)
            for (size_t x = 0; x < (size_t)width * 4; x++) inks[0][x] = 255 - inks[0][x];
        if (convert) convert(transform, inks[0], row[0], width);
        else if (cmyk) rgb_from_cmyk(inks[0], row[0], width);
        take(taker, row[0]);
    }
    jpeg_finish_decompress(&decoder);
    // With one scan, data that ran out would have been missed by the decoder; with several, a whole scan may be gone.
    if (report->end_missing && several) {
        report->cut_off = 1;
        report->damage += 1;
    }
    jpeg_destroy_decompress(&decoder);
    return YAAS_JPEG_DONE;
}

yaas_jpeg_outcome yaas_jpeg_encode(const uint8_t *pixels, uint32_t width, uint32_t height, int quality,
                                   int progressive, uint8_t **bytes, size_t *count, yaas_jpeg_report *report) {
    struct jpeg_compress_struct encoder;
    trap held;
    // Changed between setjmp and longjmp, so kept out of registers.
    unsigned char *volatile kept = NULL;
    unsigned char *buffer = NULL;
    unsigned long size = 0;
    memset(&encoder, 0, sizeof encoder);
    set_trap(&held, report);
    encoder.err = &held.base;
    if (setjmp(held.escape)) {
        jpeg_destroy_compress(&encoder);
        free(kept);
        return caught(&held);
    }
    jpeg_create_compress(&encoder);
    // A buffer of our own that is never outgrown, so that none is lost when an error leaves early.
    size = (unsigned long)width * height * 3 / 2 + 65536;
    buffer = malloc(size);
    if (!buffer) {
        jpeg_destroy_compress(&encoder);
        return YAAS_JPEG_NO_MEMORY;
    }
    kept = buffer;
    jpeg_mem_dest(&encoder, &buffer, &size);
    encoder.image_width = width;
    encoder.image_height = height;
    encoder.input_components = 3;
    encoder.in_color_space = JCS_RGB;
    jpeg_set_defaults(&encoder);
    jpeg_set_quality(&encoder, quality, TRUE);
    if (quality >= 90) {
        encoder.comp_info[0].h_samp_factor = 1;
        encoder.comp_info[0].v_samp_factor = 1;
    }
    // Tables of its own need the whole picture's coefficients first, as scans do.
    encoder.optimize_coding = progressive ? TRUE : FALSE;
    if (progressive) jpeg_simple_progression(&encoder);
    jpeg_start_compress(&encoder, TRUE);
    size_t stride = (size_t)width * 3;
    while (encoder.next_scanline < height) {
        JSAMPROW line = (JSAMPROW)(pixels + stride * encoder.next_scanline);
        jpeg_write_scanlines(&encoder, &line, 1);
    }
    jpeg_finish_compress(&encoder);
    jpeg_destroy_compress(&encoder);
    if (buffer != kept) free(kept);
    *bytes = buffer;
    *count = size;
    return YAAS_JPEG_DONE;
}

void yaas_jpeg_free(uint8_t *bytes) { free(bytes); }
