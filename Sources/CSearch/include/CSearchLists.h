#ifndef CSEARCH_LISTS_H
#define CSEARCH_LISTS_H

#include <stddef.h>
#include <stdint.h>

/* Lists of documents, and what is done with them a million times a question: plain loops over plain arrays, so that they are as fast in a
   debug build as in a release. A list is `rows`, ascending, with `scores` beside them, or NULL where nobody asked for scores. */

/* What filters and counts need of a document: 32 bytes. */
struct csearch_entry {
    int32_t day, published;                          /* DaySlot; 0 is no day */
    uint32_t owners, agencies, classes, industries;  /* numbers of sets */
    uint16_t length, year, area;
    uint8_t kind, status;                            /* kind 0: the document is no more */
};

/* Entries of all documents, in chunks of 1 << CSEARCH_BITS, and beside them their lengths plus one, 0 for a document that is no more. */
enum { CSEARCH_BITS = 14, CSEARCH_CHUNK = 1 << CSEARCH_BITS };

struct csearch_columns {
    const struct csearch_entry *const *entries;
    const uint16_t *const *lengths;
    size_t chunks;
};

/* Postings as they are kept: for each document the difference to the row before as a varint, then its weighted frequency in halves as a byte,
   or 255 and four bytes.
   `records` are pairs of a row and a frequency as float; `out` has room for 10 bytes each. Returns the bytes written. */
size_t csearch_compress(const uint8_t *records, size_t count, uint32_t base, uint8_t *out);

/* Rows of kept postings that are there, and of each how much of BM25's saturation its frequency reaches: f / (f + fixed + by_length * length).
   Without `scores` the rows alone. `room` is how many fit. Returns how many were written. */
size_t csearch_expand(
    const uint8_t *bytes, size_t size, const struct csearch_columns *columns, float fixed, float by_length, uint32_t *rows, float *scores,
    size_t room);

void csearch_scale(float *scores, size_t count, float factor);

/* A list as the functions below take it; `scores` may be NULL: all nothing. */
struct csearch_list {
    const uint32_t *rows;
    const float *scores;
    size_t count;
};

/* Documents of both; scores add up. `rows` has room for the shorter list. */
size_t csearch_intersect(struct csearch_list a, struct csearch_list b, uint32_t *rows, float *scores);
/* Documents of the first that the second does not have. */
size_t csearch_subtract(struct csearch_list a, struct csearch_list b, uint32_t *rows, float *scores);
/* Documents of any; scores add up; `matched`, where it is not NULL, tells how many lists hold each (at most 255). The outputs have room for all
   lists together. Returns how many were written, or SIZE_MAX where memory has run out. */
size_t csearch_unite(const struct csearch_list *lists, size_t count, uint32_t *rows, float *scores, uint8_t *matched);

/* What documents must be; NULL lets all pass. Tables are by code or by number. */
struct csearch_filters {
    const uint8_t *kinds, *statuses, *areas, *owners, *agencies, *industries;
    const uint8_t *class_sets;
    const uint32_t *classes; /* rows with a class that was asked for, ascending, where sets do not tell */
    size_t classes_count;
    int32_t first_year, last_year;
    uint8_t by_years, by_classes;
};

/* The facets, as bits. */
enum {
    CSEARCH_KINDS = 1, CSEARCH_STATUSES = 2, CSEARCH_YEARS = 4, CSEARCH_AREAS = 8, CSEARCH_CLASSES = 16, CSEARCH_OWNERS = 32,
    CSEARCH_AGENCIES = 64, CSEARCH_INDUSTRIES = 128
};

/* For each row the facets whose filters refuse it. Returns how many are refused by none. */
size_t csearch_refuse(
    const uint32_t *rows, size_t count, const struct csearch_columns *columns, const struct csearch_filters *filters, uint8_t *refused);

/* Sets and what they hold: set n holds members[offsets[n] ..< offsets[n + 1]]. */
struct csearch_groups {
    const uint32_t *offsets, *members;
    size_t sets;
};

/* For each set whether it holds a member whose byte in the table is set. */
void csearch_holding(struct csearch_groups groups, const uint8_t *table, uint8_t *holds);

/* Counts by code, by place, by year, and by member; industries by set. A document that one filter alone refuses counts in that filter's facet. */
struct csearch_counts {
    uint32_t *kinds, *statuses, *areas, *years, *classes, *owners, *agencies, *industries;
    struct csearch_groups class_groups, owner_groups, agency_groups;
    size_t industry_sets, last_year;
};

void csearch_count(
    const uint32_t *rows, const uint8_t *refused, size_t count, const struct csearch_columns *columns, const struct csearch_counts *counts);

/* A document and what it is ordered by, greatest first; of equals the one that came later. */
struct csearch_ranked {
    uint64_t key;
    uint32_t row;
};

enum { CSEARCH_RELEVANCE = 0, CSEARCH_NEWEST = 1, CSEARCH_OLDEST = 2, CSEARCH_LATEST = 3, CSEARCH_EARLIEST = 4 };

/* The first `limit` after `offset` of the rows that no filter refuses, in order. `out` has room for `limit`. Returns how many were written,
   or SIZE_MAX where memory has run out. */
size_t csearch_rank(
    struct csearch_list list, const uint8_t *refused, const struct csearch_columns *columns, int order, size_t offset, size_t limit,
    struct csearch_ranked *out);

/* The numbers with the greatest counts, most first, of equals the smaller number; zeros never. Returns how many were written. */
size_t csearch_most(const uint32_t *counts, size_t size, size_t limit, uint32_t *numbers);

#endif
