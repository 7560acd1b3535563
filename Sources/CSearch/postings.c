#include "CSearchLists.h"

#include <math.h>
#include <string.h>

enum { ESCAPE = 255 };

size_t csearch_compress(const uint8_t *records, size_t count, uint32_t base, uint8_t *out) {
    uint8_t *p = out;
    for (size_t n = 0; n < count; n++) {
        uint32_t row;
        float frequency;
        memcpy(&row, records + n * 8, 4);
        memcpy(&frequency, records + n * 8 + 4, 4);
        uint32_t step = row - base;
        base = row;
        for (; step >= 0x80; step >>= 7) *p++ = (uint8_t)(step | 0x80);
        *p++ = (uint8_t)step;
        const uint32_t halves = (uint32_t)lrintf(frequency * 2);
        if (halves < ESCAPE) {
            *p++ = (uint8_t)halves;
        } else {
            *p++ = ESCAPE;
            memcpy(p, &halves, 4);
            p += 4;
        }
    }
    return (size_t)(p - out);
}

size_t csearch_expand(
    const uint8_t *bytes, size_t size, const struct csearch_columns *columns, float fixed, float by_length, uint32_t *rows, float *scores,
    size_t room) {
    const uint8_t *p = bytes, *const end = bytes + size;
    uint32_t row = 0;
    size_t written = 0, chunk = SIZE_MAX;
    const uint16_t *lengths = NULL;
    while (p < end && written < room) {
        uint32_t step = *p++;
        if (step & 0x80) {
            step &= 0x7F;
            for (int shift = 7; p < end && shift < 35; shift += 7) {
                const uint32_t part = *p++;
                step |= (part & 0x7F) << shift;
                if (!(part & 0x80)) break;
            }
        }
        if (p >= end) break;
        row += step;
        uint32_t halves = *p++;
        if (halves == ESCAPE) {
            if (end - p < 4) break;
            memcpy(&halves, p, 4);
            p += 4;
        }
        if (row >> CSEARCH_BITS != chunk) {
            chunk = row >> CSEARCH_BITS;
            if (chunk >= columns->chunks) break; /* not in this snapshot, nor what follows */
            lengths = columns->lengths[chunk];
        }
        const uint16_t length = lengths[row & (CSEARCH_CHUNK - 1)];
        if (length == 0) continue;
        rows[written] = row;
        if (scores) {
            const float frequency = (float)halves * 0.5f;
            scores[written] = halves ? frequency / (frequency + fixed + by_length * (float)(length - 1)) : 0;
        }
        written++;
    }
    return written;
}

void csearch_scale(float *scores, size_t count, float factor) {
    for (size_t n = 0; n < count; n++) scores[n] *= factor;
}
