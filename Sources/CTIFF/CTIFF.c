#include "CTIFF.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tiffio.h>

// More are not looked at; libtiff itself notices when they lead back to each other.
#define MOST_PAGES 100

typedef struct {
    const uint8_t *bytes;
    uint64_t count, position;
} memory_file;

static tmsize_t read_memory(thandle_t handle, void *target, tmsize_t wanted) {
    memory_file *file = handle;
    if (wanted < 0 || file->position >= file->count) return 0;
    uint64_t left = file->count - file->position;
    uint64_t got = (uint64_t)wanted < left ? (uint64_t)wanted : left;
    memcpy(target, file->bytes + file->position, got);
    file->position += got;
    return (tmsize_t)got;
}

static tmsize_t write_memory(thandle_t handle, void *source, tmsize_t count) {
    (void)handle, (void)source, (void)count;
    return 0;
}

static toff_t seek_memory(thandle_t handle, toff_t offset, int whence) {
    memory_file *file = handle;
    file->position = whence == SEEK_SET ? offset : whence == SEEK_CUR ? file->position + offset : file->count + offset;
    return file->position;
}

static int close_memory(thandle_t handle) {
    (void)handle;
    return 0;
}

static toff_t size_of_memory(thandle_t handle) { return ((memory_file *)handle)->count; }

// libtiff reads mapped bytes only. Unmapped, its 4.5.0 takes uncompressed tiles of other than whole kilobytes for damaged.
static int map_memory(thandle_t handle, void **base, toff_t *size) {
    memory_file *file = handle;
    *base = (void *)file->bytes;
    *size = file->count;
    return 1;
}

static void unmap_memory(thandle_t handle, void *base, toff_t size) { (void)handle, (void)base, (void)size; }

static int keep_error(TIFF *tiff, void *user, const char *module, const char *format, va_list arguments) {
    (void)tiff, (void)module;
    yaas_tiff_report *report = user;
    if (report->message[0] == 0) vsnprintf(report->message, sizeof report->message, format, arguments);
    return 1;
}

static int pass_over(TIFF *tiff, void *user, const char *module, const char *format, va_list arguments) {
    (void)tiff, (void)user, (void)module, (void)format, (void)arguments;
    return 1;
}

static TIFF *open_memory(memory_file *file, int64_t memory, yaas_tiff_report *report) {
    TIFFOpenOptions *options = TIFFOpenOptionsAlloc();
    if (options == NULL) return NULL;
    TIFFOpenOptionsSetErrorHandlerExtR(options, keep_error, report);
    TIFFOpenOptionsSetWarningHandlerExtR(options, pass_over, report);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options, (tmsize_t)memory);
    TIFF *tiff = TIFFClientOpenExt("upload", "r", file, read_memory, write_memory, seek_memory, close_memory,
                                   size_of_memory, map_memory, unmap_memory, options);
    TIFFOpenOptionsFree(options);
    return tiff;
}

static void describe(TIFF *tiff, yaas_tiff_report *report) {
    uint16_t bits = 1, photometric = 0, orientation = 1, samples = 1, extra_count = 0, *extra = NULL;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &report->width);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &report->height);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &bits);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &samples);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_PHOTOMETRIC, &photometric);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &orientation);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_EXTRASAMPLES, &extra_count, &extra);
    report->at_once = TIFFIsTiled(tiff) ? 0 : (uint64_t)TIFFStripSize(tiff);
    report->bits = bits;
    report->samples = samples;
    report->photometric = photometric;
    report->orientation = orientation;
    report->transparent = extra_count > 0 && extra != NULL && extra[0] != EXTRASAMPLE_UNSPECIFIED;
}

yaas_tiff_outcome yaas_tiff_read_header(const uint8_t *bytes, size_t count, yaas_tiff_report *report,
                                        uint8_t **profile, size_t *profile_count) {
    memset(report, 0, sizeof *report);
    *profile = NULL;
    *profile_count = 0;
    memory_file file = {bytes, count, 0};
    TIFF *tiff = open_memory(&file, 1 << 26, report);
    if (tiff == NULL) return YAAS_TIFF_BROKEN;
    describe(tiff, report);
    uint32_t length = 0;
    int pages = 0;
    void *data = NULL;
    if (TIFFGetField(tiff, TIFFTAG_ICCPROFILE, &length, &data) && length > 0 && data != NULL) {
        *profile = malloc(length);
        if (*profile != NULL) {
            memcpy(*profile, data, length);
            *profile_count = length;
        }
    }
    while (!report->has_more && pages++ < MOST_PAGES && TIFFReadDirectory(tiff)) {
        uint32_t kind = 0;
        TIFFGetFieldDefaulted(tiff, TIFFTAG_SUBFILETYPE, &kind);
        report->has_more = !(kind & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK));
    }
    // What is wrong with pages that nobody is shown is no damage.
    report->message[0] = 0;
    TIFFClose(tiff);
    return report->width > 0 && report->height > 0 ? YAAS_TIFF_DONE : YAAS_TIFF_BROKEN;
}

// Where rows go.
typedef struct {
    yaas_tiff_conversion convert;
    void *transform;
    int inks; // rows come as CMYK
    yaas_tiff_taker take;
    void *taker;
} receiver;

// Scans of 12 bits, which libtiff's own conversion to colours leaves out: rows of samples in pairs of three bytes.
static int read_twelve_bits(TIFF *tiff, const yaas_tiff_report *report, const receiver *to) {
    uint16_t samples = 1, planar = PLANARCONFIG_CONTIG;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &samples);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_PLANARCONFIG, &planar);
    int is_gray = report->photometric <= PHOTOMETRIC_MINISBLACK && samples == 1;
    int is_color = report->photometric == PHOTOMETRIC_RGB && samples == 3 && planar == PLANARCONFIG_CONTIG;
    if ((!is_gray && !is_color) || TIFFIsTiled(tiff)) return 0;
    tmsize_t length = TIFFScanlineSize(tiff);
    size_t count = (size_t)report->width * samples;
    if (length < (tmsize_t)((count * 12 + 7) / 8)) return 0;
    uint8_t *row = malloc((size_t)length + 2 + (size_t)report->width * 3);
    if (row == NULL) return 0;
    uint8_t *pixels = row + length + 2;
    int done = 1;
    for (uint32_t y = 0; y < report->height && done; y++) {
        done = TIFFReadScanline(tiff, row, y, 0) == 1;
        for (size_t index = 0; index < count && done; index++) {
            const uint8_t *pair = row + index / 2 * 3;
            // The upper 8 of the 12 bits.
            uint8_t value = index % 2 == 0 ? pair[0] : (uint8_t)(pair[1] << 4 | pair[2] >> 4);
            if (report->photometric == PHOTOMETRIC_MINISWHITE) value = 255 - value;
            uint8_t *target = pixels + index / samples * 3;
            if (is_gray) target[0] = target[1] = target[2] = value;
            else target[index % 3] = value;
        }
        if (!done) break;
        if (to->convert != NULL) to->convert(to->transform, pixels, pixels, report->width);
        to->take(to->taker, pixels);
    }
    free(row);
    return done;
}

// libtiff has multiplied the colours by alpha: what is missing is white.
static void lay_on_white(const uint32_t *from, uint8_t *to, size_t width) {
    for (; width > 0; width--, from++, to += 3) {
        uint32_t white = 255 - TIFFGetA(*from);
        uint32_t color[3] = {TIFFGetR(*from) + white, TIFFGetG(*from) + white, TIFFGetB(*from) + white};
        for (int channel = 0; channel < 3; channel++) to[channel] = (uint8_t)(color[channel] > 255 ? 255 : color[channel]);
    }
}

// CMYK by the usual formula.
static void rgb_from_cmyk(const uint8_t *from, uint8_t *to, size_t width) {
    for (; width > 0; width--, from += 4, to += 3)
        for (int channel = 0; channel < 3; channel++)
            to[channel] = (uint8_t)(((255u - from[channel]) * (255u - from[3]) + 127u) / 255u);
}

// Rows that are decoded at once: those of a strip or a row of tiles, or several that fill some 64,000 pixels.
static uint32_t band_of(TIFF *tiff, const yaas_tiff_report *report) {
    uint32_t rows = report->height, least = 65536 / report->width + 1;
    TIFFGetFieldDefaulted(tiff, TIFFIsTiled(tiff) ? TIFFTAG_TILELENGTH : TIFFTAG_ROWSPERSTRIP, &rows);
    if (rows == 0 || rows >= report->height) return report->height;
    if (rows < least) rows *= (least + rows - 1) / rows;
    return rows < report->height ? rows : report->height;
}

static int read_bands(TIFF *tiff, const yaas_tiff_report *report, const receiver *to) {
    TIFFRGBAImage image;
    char reason[1024] = "";
    // Rows as stored: turning upright is the caller's, for all eight ways.
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    if (!TIFFRGBAImageBegin(&image, tiff, 1, reason)) return 0;
    image.req_orientation = ORIENTATION_TOPLEFT;
    uint32_t width = report->width, height = report->height, band = band_of(tiff, report);
    uint32_t *rows = malloc((size_t)width * band * sizeof *rows);
    uint8_t *row = malloc((size_t)width * 3);
    int done = rows != NULL && row != NULL;
    for (uint32_t first = 0; first < height && done; first += band) {
        uint32_t count = height - first < band ? height - first : band;
        image.row_offset = (int)first;
        done = TIFFRGBAImageGet(&image, rows, width, count) && report->message[0] == 0;
        for (uint32_t y = 0; y < count && done; y++) {
            // On machines whose low byte comes first, libtiff's pixels are four bytes in their order.
            const uint32_t *source = rows + (size_t)y * width;
            const void *colors = to->inks ? (const void *)source : row;
            if (!to->inks) lay_on_white(source, row, width);
            else if (to->convert == NULL) rgb_from_cmyk((const uint8_t *)source, row, width);
            if (to->convert != NULL) to->convert(to->transform, colors, row, width);
            to->take(to->taker, row);
        }
    }
    free(row);
    free(rows);
    TIFFRGBAImageEnd(&image);
    return done;
}

yaas_tiff_outcome yaas_tiff_decode(const uint8_t *bytes, size_t count, yaas_tiff_conversion convert, void *transform,
                                   yaas_tiff_taker take, void *taker, int64_t memory, yaas_tiff_report *report) {
    memset(report, 0, sizeof *report);
    memory_file file = {bytes, count, 0};
    TIFF *tiff = open_memory(&file, memory, report);
    if (tiff == NULL) return YAAS_TIFF_BROKEN;
    describe(tiff, report);
    yaas_tiff_outcome outcome = YAAS_TIFF_BROKEN;
    receiver to = {convert, transform, 0, take, taker};
    to.inks = report->photometric == PHOTOMETRIC_SEPARATED && report->samples >= 4;
    if (to.inks) {
        // Told that they are colours and alpha, libtiff hands over the inks as they are, however they are laid out, in
        // 16 bits too, which it does not take of inks.
        uint16_t kind = EXTRASAMPLE_ASSOCALPHA;
        TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
        TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &kind);
    }
    char reason[1024] = "";
    if (report->bits == 12 && read_twelve_bits(tiff, report, &to)) {
        outcome = report->message[0] == 0 ? YAAS_TIFF_DONE : YAAS_TIFF_BROKEN;
    } else if (!TIFFRGBAImageOK(tiff, reason)) {
        outcome = YAAS_TIFF_UNUSUAL;
        snprintf(report->message, sizeof report->message, "%s", reason);
    } else if (read_bands(tiff, report, &to)) {
        outcome = YAAS_TIFF_DONE;
    }
    TIFFClose(tiff);
    return outcome;
}

void yaas_tiff_free(uint8_t *bytes) { free(bytes); }
