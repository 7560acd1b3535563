/* Hands a query's hits to Swift in one piece.

   FTS5 calls helan_hits for every row; it gives the row's number and the weighted frequency of each phrase as a few bytes that
   helan_gather joins. What a query costs is then what FTS5 needs to walk its postings. FTS5's functions cannot stand inside an
   aggregate, so a subquery that SQLite does not flatten stands between them:

     SELECT helan_gather(hit) FROM (SELECT helan_hits(t, …) AS hit FROM t WHERE t MATCH ? LIMIT -1)

   A question of one phrase needs no row of SQLite's at all: at its first row helan_phrase walks the phrase's postings itself and gives
   the same bytes at once, which takes half the time:

     SELECT helan_phrase(t, …) FROM t WHERE t MATCH ? LIMIT 1

   The joined bytes, little endian:
     uint32 phrases, then a float of each phrase's documents (estimated when there are several, 0 when there is one: count the rows)
     for each row, ascending: uint32 row, float frequency of each phrase */

#include "hits.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 16, PHRASES = 256, SAMPLE = 2000 };

/* Head and record lie side by side: the first row gives both, the others their record. */
struct hit {
    int phrases, columns, begun;
    float weight[COLUMNS];
    uint32_t *head, *record;
};

/* How many documents a phrase has, told from the first ones: rows are numbered densely in the order they came. */
struct sample {
    int64_t seen, row;
};

static int count(const Fts5ExtensionApi *api, Fts5Context *context, void *data) {
    struct sample *sample = data;
    sample->row = api->xRowid(context);
    return ++sample->seen >= SAMPLE ? SQLITE_DONE : SQLITE_OK;
}

static void drop(void *data) {
    struct hit *hit = data;
    if (hit) free(hit->head), free(hit);
}

static int prepare(const Fts5ExtensionApi *api, Fts5Context *context, int count_values, sqlite3_value **values, struct hit **out) {
    struct hit *hit = calloc(1, sizeof *hit);
    if (!hit) return SQLITE_NOMEM;
    hit->phrases = api->xPhraseCount(context);
    if (hit->phrases > PHRASES) hit->phrases = PHRASES;
    if (count_values < 2) hit->phrases = 0; /* no weights: rows alone */
    hit->head = calloc(2 * ((size_t)hit->phrases + 1), sizeof(uint32_t));
    if (!hit->head) {
        drop(hit);
        return SQLITE_NOMEM;
    }
    hit->head[0] = (uint32_t)hit->phrases;
    hit->record = hit->head + 1 + hit->phrases;
    hit->columns = count_values - 1 < COLUMNS ? count_values - 1 : COLUMNS;
    for (int i = 0; i < hit->columns; i++) hit->weight[i] = (float)sqlite3_value_int(values[i + 1]) / 10;
    const double all = count_values > 0 ? (double)sqlite3_value_int64(values[0]) : 0;
    for (int i = 0; hit->phrases > 1 && i < hit->phrases; i++) {
        struct sample sample = {0, 0};
        int rc = api->xQueryPhrase(context, i, &sample, count);
        if (rc != SQLITE_OK) {
            drop(hit);
            return rc;
        }
        float documents = (float)sample.seen;
        if (sample.seen >= SAMPLE && sample.row > 0) documents = fmaxf(documents, (float)(SAMPLE * all / (double)sample.row));
        memcpy(hit->head + 1 + i, &documents, sizeof documents);
    }
    int rc = api->xSetAuxdata(context, hit, drop);
    if (rc != SQLITE_OK) return rc; /* FTS5 has dropped it */
    *out = hit;
    return SQLITE_OK;
}

void csearch_hits(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count_values, sqlite3_value **values) {
    struct hit *hit = api->xGetAuxdata(context, 0);
    int rc = SQLITE_OK;
    if (!hit) rc = prepare(api, context, count_values, values, &hit);
    if (rc != SQLITE_OK) {
        sqlite3_result_error_code(result, rc);
        return;
    }
    hit->record[0] = (uint32_t)api->xRowid(context);
    for (int i = 0; i < hit->phrases; i++) {
        Fts5PhraseIter at;
        int column, offset;
        float frequency = 0;
        for (rc = api->xPhraseFirst(context, i, &at, &column, &offset); rc == SQLITE_OK && column >= 0;
             api->xPhraseNext(context, &at, &column, &offset))
            frequency += column < hit->columns ? hit->weight[column] : 1;
        if (rc != SQLITE_OK) {
            sqlite3_result_error_code(result, rc);
            return;
        }
        memcpy(hit->record + 1 + i, &frequency, sizeof frequency);
    }
    const int words = 1 + hit->phrases;
    if (hit->begun) {
        sqlite3_result_blob(result, hit->record, words * 4, SQLITE_TRANSIENT);
    } else {
        sqlite3_result_blob(result, hit->head, words * 8, SQLITE_TRANSIENT);
    }
    hit->begun = 1;
}

/* A blob that grows. */
struct blob {
    char *bytes;
    size_t size, room;
    int failed;
};

static void append(struct blob *blob, const void *bytes, size_t size) {
    if (blob->size + size > blob->room) {
        size_t room = blob->room ? blob->room * 2 : 4096;
        while (room < blob->size + size) room *= 2;
        char *grown = realloc(blob->bytes, room);
        if (!grown) {
            blob->failed = 1;
            return;
        }
        blob->bytes = grown, blob->room = room;
    }
    memcpy(blob->bytes + blob->size, bytes, size);
    blob->size += size;
}

/* What helan_phrase gathers while FTS5 walks the phrase. */
struct walk {
    struct blob blob;
    int columns;
    float weight[COLUMNS];
};

static int step(const Fts5ExtensionApi *api, Fts5Context *context, void *data) {
    struct walk *walk = data;
    Fts5PhraseIter at;
    int column, offset;
    float frequency = 0;
    int rc = SQLITE_OK;
    if (walk->columns > 0) {
        for (rc = api->xPhraseFirst(context, 0, &at, &column, &offset); rc == SQLITE_OK && column >= 0;
             api->xPhraseNext(context, &at, &column, &offset))
            frequency += column < walk->columns ? walk->weight[column] : 1;
    }
    uint32_t record[2] = {(uint32_t)api->xRowid(context), 0};
    memcpy(record + 1, &frequency, sizeof frequency);
    append(&walk->blob, record, sizeof record);
    return rc != SQLITE_OK ? rc : walk->blob.failed ? SQLITE_NOMEM : SQLITE_OK;
}

void csearch_phrase(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count_values, sqlite3_value **values) {
    struct walk walk = {.columns = count_values < COLUMNS ? count_values : COLUMNS};
    for (int i = 0; i < walk.columns; i++) walk.weight[i] = (float)sqlite3_value_int(values[i]) / 10;
    const uint32_t head[2] = {1, 0};
    append(&walk.blob, head, sizeof head);
    int rc = api->xPhraseCount(context) == 1 ? api->xQueryPhrase(context, 0, &walk, step) : SQLITE_MISUSE;
    if (rc == SQLITE_OK && walk.blob.failed) rc = SQLITE_NOMEM;
    if (rc != SQLITE_OK) {
        free(walk.blob.bytes);
        sqlite3_result_error_code(result, rc);
        return;
    }
    sqlite3_result_blob64(result, walk.blob.bytes, walk.blob.size, free);
}

void csearch_gather_step(sqlite3_context *context, int count_values, sqlite3_value **values) {
    struct blob *blob = sqlite3_aggregate_context(context, sizeof *blob);
    if (!blob) {
        sqlite3_result_error_nomem(context);
        return;
    }
    for (int i = 0; i < count_values; i++) {
        const void *bytes = sqlite3_value_blob(values[i]);
        if (bytes) append(blob, bytes, (size_t)sqlite3_value_bytes(values[i]));
    }
}

void csearch_pack_step(sqlite3_context *context, int count_values, sqlite3_value **values) {
    struct blob *blob = sqlite3_aggregate_context(context, sizeof *blob);
    if (!blob) {
        sqlite3_result_error_nomem(context);
        return;
    }
    for (int i = 0; i < count_values; i++) {
        sqlite3_int64 integer = sqlite3_value_int64(values[i]);
        append(blob, &integer, sizeof integer);
    }
}

void csearch_blob_final(sqlite3_context *context) {
    struct blob *blob = sqlite3_aggregate_context(context, 0);
    if (!blob || !blob->bytes) {
        sqlite3_result_zeroblob(context, 0);
    } else if (blob->failed) {
        free(blob->bytes);
        sqlite3_result_error_nomem(context);
    } else {
        sqlite3_result_blob64(context, blob->bytes, blob->size, free);
    }
}
