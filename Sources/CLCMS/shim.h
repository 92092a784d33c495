#include <lcms2.h>
// Pixel formats that are macros too wide for Swift to import. Gray stands in the first channel of wider pixels.
#define YAAS_GRAY_OF(bytes, rest) (COLORSPACE_SH(PT_GRAY) | CHANNELS_SH(1) | EXTRA_SH(rest) | BYTES_SH(bytes))
static const cmsUInt32Number YAAS_RGB_8 = TYPE_RGB_8;
static const cmsUInt32Number YAAS_RGBA_8 = TYPE_RGBA_8;
static const cmsUInt32Number YAAS_RGBA_16 = TYPE_RGBA_16;
static const cmsUInt32Number YAAS_RGBA_16_BIG = TYPE_RGBA_16_SE;  // on machines whose low byte comes first
static const cmsUInt32Number YAAS_GRAY_OF_RGB_8 = YAAS_GRAY_OF(1, 2);
static const cmsUInt32Number YAAS_GRAY_OF_RGBA_8 = YAAS_GRAY_OF(1, 3);
static const cmsUInt32Number YAAS_GRAY_OF_RGBA_16 = YAAS_GRAY_OF(2, 3);
static const cmsUInt32Number YAAS_GRAY_OF_RGBA_16_BIG = YAAS_GRAY_OF(2, 3) | ENDIAN16_SH(1);
static const cmsUInt32Number YAAS_CMYK_8 = TYPE_CMYK_8;
