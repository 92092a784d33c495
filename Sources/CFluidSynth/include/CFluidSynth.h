// libfluidsynth, opened by the first MIDI file: it brings sixty libraries, which a worker that sees none must not pay
// for, and where it is missing, MIDI alone cannot be played.
#ifndef YAAS_CFLUIDSYNTH_H
#define YAAS_CFLUIDSYNTH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct yaas_synth yaas_synth;

// Whether the library is there.
bool yaas_synth_available(void);

// Sixteen channels of General MIDI with the sounds of the file at `soundfont`; null where that cannot be read.
yaas_synth *yaas_synth_open(const char *soundfont, double rate, double gain);

// One channel message, by its status byte and data; one that means nothing to the synthesizer changes nothing.
void yaas_synth_send(yaas_synth *synth, uint8_t status, uint8_t first, uint8_t second);

// One system exclusive message, without its first byte (F0) and its last (F7).
void yaas_synth_send_exclusive(yaas_synth *synth, const uint8_t *bytes, size_t count);

// The next `frames` moments of sound, left and right interleaved; whether there was sound to give.
bool yaas_synth_render(yaas_synth *synth, float *samples, size_t frames);

void yaas_synth_close(yaas_synth *synth);

#endif
