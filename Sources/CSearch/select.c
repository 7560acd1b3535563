#include "CSearchLists.h"

#include <stdlib.h>
#include <string.h>

static inline const struct csearch_entry *entry_of(const struct csearch_columns *columns, uint32_t row) {
    return &columns->entries[row >> CSEARCH_BITS][row & (CSEARCH_CHUNK - 1)];
}

size_t csearch_refuse(
    const uint32_t *rows, size_t count, const struct csearch_columns *columns, const struct csearch_filters *filters, uint8_t *refused) {
    const struct csearch_filters f = *filters;
    size_t passed = 0, place = 0;
    for (size_t n = 0; n < count; n++) {
        const struct csearch_entry *const e = entry_of(columns, rows[n]);
        unsigned by = 0;
        if (f.kinds && !f.kinds[e->kind]) by |= CSEARCH_KINDS;
        if (f.statuses && !f.statuses[e->status]) by |= CSEARCH_STATUSES;
        if (f.by_years && (e->year < f.first_year || e->year > f.last_year)) by |= CSEARCH_YEARS;
        if (f.areas && !f.areas[e->area]) by |= CSEARCH_AREAS;
        if (f.owners && !f.owners[e->owners]) by |= CSEARCH_OWNERS;
        if (f.agencies && !f.agencies[e->agencies]) by |= CSEARCH_AGENCIES;
        if (f.industries && !f.industries[e->industries]) by |= CSEARCH_INDUSTRIES;
        if (f.class_sets && !f.class_sets[e->classes]) by |= CSEARCH_CLASSES;
        if (f.by_classes) {
            while (place < f.classes_count && f.classes[place] < rows[n]) place++;
            if (place == f.classes_count || f.classes[place] != rows[n]) by |= CSEARCH_CLASSES;
        }
        refused[n] = (uint8_t)by;
        passed += by == 0;
    }
    return passed;
}

void csearch_holding(struct csearch_groups groups, const uint8_t *table, uint8_t *holds) {
    for (size_t set = 0; set < groups.sets; set++) {
        uint8_t any = 0;
        for (uint32_t n = groups.offsets[set]; n < groups.offsets[set + 1]; n++) any |= table[groups.members[n]];
        holds[set] = any;
    }
}

static inline void add_members(uint32_t *counts, const struct csearch_groups *groups, uint32_t set) {
    if (!counts || set >= groups->sets) return;
    const uint32_t end = groups->offsets[set + 1];
    for (uint32_t n = groups->offsets[set]; n < end; n++) counts[groups->members[n]]++;
}

void csearch_count(
    const uint32_t *rows, const uint8_t *refused, size_t count, const struct csearch_columns *columns, const struct csearch_counts *counts) {
    const struct csearch_counts c = *counts;
    for (size_t n = 0; n < count; n++) {
        const unsigned by = refused ? refused[n] : 0;
        if (by & (by - 1)) continue;
        const unsigned facets = by ? by : 0xFF;
        const struct csearch_entry *const e = entry_of(columns, rows[n]);
        if (facets & CSEARCH_KINDS) c.kinds[e->kind]++;
        if (facets & CSEARCH_STATUSES) c.statuses[e->status]++;
        if (facets & CSEARCH_YEARS) c.years[e->year <= c.last_year ? e->year : c.last_year]++;
        if (facets & CSEARCH_AREAS) c.areas[e->area]++;
        if (facets & CSEARCH_CLASSES) add_members(c.classes, &c.class_groups, e->classes);
        if (facets & CSEARCH_OWNERS) add_members(c.owners, &c.owner_groups, e->owners);
        if (facets & CSEARCH_AGENCIES) add_members(c.agencies, &c.agency_groups, e->agencies);
        if ((facets & CSEARCH_INDUSTRIES) && e->industries < c.industry_sets) c.industries[e->industries]++;
    }
}

/* Documents without a day come last, whichever way days are ordered. */
static inline uint64_t key_of(const struct csearch_list *list, size_t n, const struct csearch_columns *columns, int order) {
    const struct csearch_entry *const e = entry_of(columns, list->rows[n]);
    const uint32_t day = (uint32_t)(order == CSEARCH_LATEST || order == CSEARCH_EARLIEST ? e->published : e->day);
    uint32_t bits = 0;
    switch (order) {
    case CSEARCH_RELEVANCE:
        if (list->scores && list->scores[n] > 0) memcpy(&bits, list->scores + n, 4);
        return (uint64_t)bits << 32 | day;
    case CSEARCH_OLDEST:
    case CSEARCH_EARLIEST: return day ? UINT32_MAX - (uint64_t)day : 0;
    default: return day;
    }
}

static inline int before(struct csearch_ranked a, struct csearch_ranked b) { return a.key != b.key ? a.key > b.key : a.row > b.row; }

static int compare(const void *a, const void *b) {
    return before(*(const struct csearch_ranked *)a, *(const struct csearch_ranked *)b) ? -1 : 1;
}

/* A heap whose top is the last of those kept. */
static void sink(struct csearch_ranked *heap, size_t count, size_t at) {
    const struct csearch_ranked one = heap[at];
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= count) break;
        if (child + 1 < count && before(heap[child], heap[child + 1])) child++;
        if (!before(one, heap[child])) break;
        heap[at] = heap[child], at = child;
    }
    heap[at] = one;
}

/* Few are wanted: most documents are turned away by their score alone. */
static size_t first_few(
    const struct csearch_list *list, const uint8_t *refused, const struct csearch_columns *columns, int order, size_t limit,
    struct csearch_ranked *heap) {
    size_t kept = 0;
    float least = 0;
    for (size_t n = 0; n < list->count; n++) {
        if (refused && refused[n]) continue;
        if (kept == limit && order == CSEARCH_RELEVANCE && list->scores && list->scores[n] < least) continue;
        const struct csearch_ranked one = {key_of(list, n, columns, order), list->rows[n]};
        if (kept < limit) {
            heap[kept++] = one;
            if (kept < limit) continue;
            for (size_t at = limit / 2 + 1; at-- > 0;) sink(heap, kept, at);
        } else {
            if (!before(one, heap[0])) continue;
            heap[0] = one;
            sink(heap, kept, 0);
        }
        const uint32_t bits = (uint32_t)(heap[0].key >> 32);
        memcpy(&least, &bits, 4);
    }
    qsort(heap, kept, sizeof *heap, compare);
    return kept;
}

static struct csearch_ranked median(struct csearch_ranked a, struct csearch_ranked b, struct csearch_ranked c) {
    const struct csearch_ranked low = before(a, b) ? a : b, high = before(a, b) ? b : a;
    return before(c, low) ? low : before(high, c) ? high : c;
}

/* All before `at` come before all from it on, looking only at what stands from `low` on. */
static void part(struct csearch_ranked *all, size_t count, size_t at, size_t low) {
    ptrdiff_t first = (ptrdiff_t)low, last = (ptrdiff_t)count - 1;
    while (first < last) {
        const struct csearch_ranked pivot = median(all[first], all[first + (last - first) / 2], all[last]);
        ptrdiff_t i = first, j = last;
        while (i <= j) {
            while (before(all[i], pivot)) i++;
            while (before(pivot, all[j])) j--;
            if (i <= j) {
                const struct csearch_ranked one = all[i];
                all[i++] = all[j], all[j--] = one;
            }
        }
        if ((ptrdiff_t)at <= j) {
            last = j;
        } else if ((ptrdiff_t)at >= i) {
            first = i;
        } else {
            return;
        }
    }
}

/* Of pages this deep and no deeper, all that stand before are kept in a heap. */
enum { SHALLOW = 512 };

size_t csearch_rank(
    struct csearch_list list, const uint8_t *refused, const struct csearch_columns *columns, int order, size_t offset, size_t limit,
    struct csearch_ranked *out) {
    if (limit == 0 || list.count == 0) return 0;
    if (offset < SHALLOW && limit < SHALLOW) {
        struct csearch_ranked heap[2 * SHALLOW];
        const size_t kept = first_few(&list, refused, columns, order, offset + limit, heap);
        if (kept <= offset) return 0;
        memcpy(out, heap + offset, (kept - offset) * sizeof *out);
        return kept - offset;
    }
    struct csearch_ranked *all = malloc(list.count * sizeof *all);
    if (!all) return SIZE_MAX;
    size_t count = 0;
    for (size_t n = 0; n < list.count; n++) {
        if (refused && refused[n]) continue;
        all[count++] = (struct csearch_ranked){key_of(&list, n, columns, order), list.rows[n]};
    }
    size_t written = 0;
    if (offset < count) {
        written = limit < count - offset ? limit : count - offset;
        if (offset > 0) part(all, count, offset, 0);
        if (offset + written < count) part(all, count, offset + written, offset);
        qsort(all + offset, written, sizeof *all, compare);
        memcpy(out, all + offset, written * sizeof *out);
    }
    free(all);
    return written;
}

size_t csearch_most(const uint32_t *counts, size_t size, size_t limit, uint32_t *numbers) {
    size_t kept = 0;
    for (size_t n = 0; limit > 0 && n < size; n++) {
        if (counts[n] == 0 || (kept == limit && counts[n] <= counts[numbers[kept - 1]])) continue;
        size_t place = kept < limit ? kept++ : kept - 1;
        for (; place > 0 && counts[numbers[place - 1]] < counts[n]; place--) numbers[place] = numbers[place - 1];
        numbers[place] = (uint32_t)n;
    }
    return kept;
}
