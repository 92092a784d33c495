#include "CFluidSynth.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>

#include <fluidsynth.h>

#define EACH(DO)                                                                                                       \
    DO(fluid_set_log_function)                                                                                         \
    DO(fluid_audio_driver_register)                                                                                    \
    DO(new_fluid_settings)                                                                                             \
    DO(delete_fluid_settings)                                                                                          \
    DO(fluid_settings_setint)                                                                                          \
    DO(fluid_settings_setnum)                                                                                          \
    DO(new_fluid_synth)                                                                                                \
    DO(delete_fluid_synth)                                                                                             \
    DO(fluid_synth_sfload)                                                                                             \
    DO(fluid_synth_noteon)                                                                                             \
    DO(fluid_synth_noteoff)                                                                                            \
    DO(fluid_synth_key_pressure)                                                                                       \
    DO(fluid_synth_cc)                                                                                                 \
    DO(fluid_synth_program_change)                                                                                     \
    DO(fluid_synth_channel_pressure)                                                                                   \
    DO(fluid_synth_pitch_bend)                                                                                         \
    DO(fluid_synth_sysex)                                                                                              \
    DO(fluid_synth_write_float)

#define DECLARE(name) static __typeof__(&name) p_##name;
EACH(DECLARE)

static bool there;

static void load(void) {
    void *library = dlopen("libfluidsynth.so.3", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    there = true;
#define RESOLVE(name) there = (p_##name = dlsym(library, #name)) && there;
    EACH(RESOLVE)
    if (!there) return;
    // What a stranger's file makes it say is for nobody.
    for (int level = 0; level < LAST_LOG_LEVEL; level++) p_fluid_set_log_function(level, NULL, NULL);
    // No loudspeaker is to be looked for.
    static const char *no_drivers[] = {NULL};
    p_fluid_audio_driver_register(no_drivers);
}

bool yaas_synth_available(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return there;
}

struct yaas_synth {
    fluid_settings_t *settings;
    fluid_synth_t *synth;
};

yaas_synth *yaas_synth_open(const char *soundfont, double rate, double gain) {
    if (!yaas_synth_available()) return NULL;
    yaas_synth *made = calloc(1, sizeof *made);
    if (!made) return NULL;
    made->settings = p_new_fluid_settings();
    if (made->settings) {
        p_fluid_settings_setnum(made->settings, "synth.sample-rate", rate);
        p_fluid_settings_setnum(made->settings, "synth.gain", gain);
        p_fluid_settings_setint(made->settings, "synth.polyphony", 128);
        // Only the instruments that are played are read.
        p_fluid_settings_setint(made->settings, "synth.dynamic-sample-loading", 1);
        p_fluid_settings_setint(made->settings, "synth.lock-memory", 0);
        made->synth = p_new_fluid_synth(made->settings);
    }
    if (!made->synth || p_fluid_synth_sfload(made->synth, soundfont, 1) == FLUID_FAILED) {
        yaas_synth_close(made);
        return NULL;
    }
    return made;
}

void yaas_synth_send(yaas_synth *synth, uint8_t status, uint8_t first, uint8_t second) {
    int channel = status & 0x0F;
    switch (status & 0xF0) {
    case 0x80: p_fluid_synth_noteoff(synth->synth, channel, first); break;
    case 0x90: p_fluid_synth_noteon(synth->synth, channel, first, second); break;
    case 0xA0: p_fluid_synth_key_pressure(synth->synth, channel, first, second); break;
    case 0xB0: p_fluid_synth_cc(synth->synth, channel, first, second); break;
    case 0xC0: p_fluid_synth_program_change(synth->synth, channel, first); break;
    case 0xD0: p_fluid_synth_channel_pressure(synth->synth, channel, first); break;
    case 0xE0: p_fluid_synth_pitch_bend(synth->synth, channel, first | second << 7); break;
    default: break;
    }
}

void yaas_synth_send_exclusive(yaas_synth *synth, const uint8_t *bytes, size_t count) {
    if (count > INT_MAX) return;
    p_fluid_synth_sysex(synth->synth, (const char *)bytes, (int)count, NULL, NULL, NULL, 0);
}

bool yaas_synth_render(yaas_synth *synth, float *samples, size_t frames) {
    if (frames > INT_MAX) return false;
    return p_fluid_synth_write_float(synth->synth, (int)frames, samples, 0, 2, samples, 1, 2) == FLUID_OK;
}

void yaas_synth_close(yaas_synth *synth) {
    if (synth->synth) p_delete_fluid_synth(synth->synth);
    if (synth->settings) p_delete_fluid_settings(synth->settings);
    free(synth);
}
