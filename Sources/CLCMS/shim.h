#include <lcms2.h>
// Pixel formats that are macros too wide for Swift to import.
static const cmsUInt32Number YAAS_RGB_8 = TYPE_RGB_8;
static const cmsUInt32Number YAAS_GRAY_8 = TYPE_GRAY_8;
