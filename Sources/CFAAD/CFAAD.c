#include "CFAAD.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

#include <neaacdec.h>

static struct {
    __typeof__(&NeAACDecOpen) open;
    __typeof__(&NeAACDecGetCurrentConfiguration) configuration;
    __typeof__(&NeAACDecSetConfiguration) configure;
    __typeof__(&NeAACDecInit2) begin;
    __typeof__(&NeAACDecDecode) decode;
    __typeof__(&NeAACDecClose) close;
    bool there;
} faad;

static void load(void) {
    void *library = dlopen("libfaad.so.2", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    faad.open = dlsym(library, "NeAACDecOpen");
    faad.configuration = dlsym(library, "NeAACDecGetCurrentConfiguration");
    faad.configure = dlsym(library, "NeAACDecSetConfiguration");
    faad.begin = dlsym(library, "NeAACDecInit2");
    faad.decode = dlsym(library, "NeAACDecDecode");
    faad.close = dlsym(library, "NeAACDecClose");
    faad.there = faad.open && faad.configuration && faad.configure && faad.begin && faad.decode && faad.close;
}

bool yaas_aac_available(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return faad.there;
}

// `yaas_aac` is libfaad's handle under a name of ours.
yaas_aac *yaas_aac_open(const uint8_t *config, size_t count, bool doubling) {
    if (!yaas_aac_available()) return NULL;
    NeAACDecHandle decoder = faad.open();
    if (!decoder) return NULL;
    NeAACDecConfigurationPtr settings = faad.configuration(decoder);
    settings->outputFormat = FAAD_FMT_FLOAT;
    settings->dontUpSampleImplicitSBR = !doubling;
    unsigned long rate = 0;
    unsigned char channels = 0;
    // The library promises not to write to what it reads.
    if (!faad.configure(decoder, settings) || faad.begin(decoder, (unsigned char *)config, count, &rate, &channels)) {
        faad.close(decoder);
        return NULL;
    }
    return (yaas_aac *)decoder;
}

bool yaas_aac_decode(yaas_aac *decoder, const uint8_t *packet, size_t count, yaas_aac_frame *frame) {
    NeAACDecFrameInfo info;
    memset(&info, 0, sizeof info);
    const float *samples = faad.decode(decoder, &info, (unsigned char *)packet, count);
    memset(frame, 0, sizeof *frame);
    if (info.error) return false;
    frame->samples = samples;
    frame->count = samples ? info.samples : 0;
    frame->rate = (unsigned)info.samplerate;
    frame->channels = info.channels;
    frame->doubled = info.sbr == NO_SBR_UPSAMPLED;
    frame->parametric = info.ps != 0;
    return true;
}

void yaas_aac_close(yaas_aac *decoder) { faad.close(decoder); }
