// libfaad, opened by the first AAC recording: a worker that sees none starts without it, and where the library is
// missing, AAC alone cannot be played.
#ifndef YAAS_CFAAD_H
#define YAAS_CFAAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct yaas_aac yaas_aac;

typedef struct {
    const float *samples; // the channels interleaved; valid until the next call
    size_t count;         // of all channels together; 0 for the first packet, which only begins the overlap
    unsigned rate, channels;
    bool doubled;         // the rate was doubled for a high band (SBR) that the packet does not have
    bool parametric;      // stereo by parameters (PS); without, a mono packet comes as two equal channels
} yaas_aac_frame;

// Whether the library is there.
bool yaas_aac_available(void);

// A decoder for packets that `config` (ISO/IEC 14496-3, AudioSpecificConfig) describes; null when it knows no such.
// `doubling`: a rate of 24 kHz or less is doubled, since a high band may follow unannounced.
yaas_aac *yaas_aac_open(const uint8_t *config, size_t count, bool doubling);

// Whether the packet could be decoded.
bool yaas_aac_decode(yaas_aac *decoder, const uint8_t *packet, size_t count, yaas_aac_frame *frame);

void yaas_aac_close(yaas_aac *decoder);

#endif
