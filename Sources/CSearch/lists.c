#include "CSearchLists.h"

#include <stdlib.h>
#include <string.h>

static inline float score_of(const struct csearch_list *list, size_t n) { return list->scores ? list->scores[n] : 0; }

/* The first place from `from` on whose row is not before `row`: leaps that double, then halves. */
static size_t seek(const uint32_t *rows, size_t count, size_t from, uint32_t row) {
    size_t step = 1, low = from, high = from;
    while (high < count && rows[high] < row) {
        low = high + 1;
        high += step;
        step *= 2;
    }
    if (high > count) high = count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (rows[middle] < row) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

size_t csearch_intersect(struct csearch_list a, struct csearch_list b, uint32_t *rows, float *scores) {
    if (a.count > b.count) {
        const struct csearch_list shorter = b;
        b = a, a = shorter;
    }
    size_t written = 0, i = 0, j = 0;
    if (a.count * 16 < b.count) {
        for (; i < a.count && j < b.count; i++) {
            j = seek(b.rows, b.count, j, a.rows[i]);
            if (j == b.count || b.rows[j] != a.rows[i]) continue;
            if (scores) scores[written] = score_of(&a, i) + score_of(&b, j);
            rows[written++] = a.rows[i];
        }
        return written;
    }
    /* Without branches on what the rows are: every step writes, and moves on where both agree. */
    while (i < a.count && j < b.count) {
        const uint32_t x = a.rows[i], y = b.rows[j];
        rows[written] = x;
        if (scores) scores[written] = score_of(&a, i) + score_of(&b, j);
        written += x == y;
        i += x <= y;
        j += y <= x;
    }
    return written;
}

size_t csearch_subtract(struct csearch_list a, struct csearch_list b, uint32_t *rows, float *scores) {
    size_t written = 0, j = 0;
    for (size_t i = 0; i < a.count; i++) {
        if (j < b.count && b.rows[j] < a.rows[i]) j = seek(b.rows, b.count, j, a.rows[i]);
        if (j < b.count && b.rows[j] == a.rows[i]) continue;
        if (scores) scores[written] = score_of(&a, i);
        rows[written++] = a.rows[i];
    }
    return written;
}

/* A window of as many rows as a chunk has lies in the cache: each list adds its scores there, then the rows that were touched are read off. */
struct window {
    float scores[CSEARCH_CHUNK];
    uint8_t matched[CSEARCH_CHUNK];
    uint64_t touched[CSEARCH_CHUNK / 64];
};

static size_t read_off(struct window *window, uint32_t base, uint32_t *rows, float *scores, uint8_t *matched) {
    size_t written = 0;
    for (size_t word = 0; word < CSEARCH_CHUNK / 64; word++) {
        uint64_t bits = window->touched[word];
        window->touched[word] = 0;
        for (; bits; bits &= bits - 1) {
            const uint32_t at = (uint32_t)(word * 64) + (uint32_t)__builtin_ctzll(bits);
            rows[written] = base + at;
            if (scores) scores[written] = window->scores[at], window->scores[at] = 0;
            if (matched) matched[written] = window->matched[at], window->matched[at] = 0;
            written++;
        }
    }
    return written;
}

size_t csearch_unite(const struct csearch_list *lists, size_t count, uint32_t *rows, float *scores, uint8_t *matched) {
    struct window *window = calloc(1, sizeof *window);
    size_t *places = calloc(count + 1, sizeof *places);
    size_t written = 0;
    if (!window || !places) {
        free(window), free(places);
        return SIZE_MAX;
    }
    for (;;) {
        uint32_t first = UINT32_MAX;
        int more = 0;
        for (size_t n = 0; n < count; n++) {
            if (places[n] == lists[n].count) continue;
            more = 1;
            const uint32_t row = lists[n].rows[places[n]];
            if (row < first) first = row;
        }
        if (!more) break;
        const uint32_t base = first & ~(uint32_t)(CSEARCH_CHUNK - 1);
        const uint64_t end = (uint64_t)base + CSEARCH_CHUNK;
        for (size_t n = 0; n < count; n++) {
            const struct csearch_list list = lists[n];
            size_t place = places[n];
            for (; place < list.count && list.rows[place] < end; place++) {
                const uint32_t at = list.rows[place] - base;
                window->touched[at / 64] |= (uint64_t)1 << (at % 64);
                if (scores) window->scores[at] += score_of(&list, place);
                if (matched && window->matched[at] < UINT8_MAX) window->matched[at]++;
            }
            places[n] = place;
        }
        written += read_off(window, base, rows + written, scores ? scores + written : NULL, matched ? matched + written : NULL);
    }
    free(window), free(places);
    return written;
}
