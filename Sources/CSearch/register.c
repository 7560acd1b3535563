#include "CSearch.h"
#include "hits.h"

#include <stddef.h>

/* The tokenizer has no state: one address stands for every instance. */
static int instance;

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **out) {
    (void)context, (void)arguments, (void)count;
    *out = (Fts5Tokenizer *)&instance;
    return SQLITE_OK;
}

static void delete(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int size, csearch_emit emit) {
    (void)tokenizer;
    return csearch_tokenize(text, size, flags, context, emit);
}

static fts5_api *api_of(sqlite3 *db) {
    fts5_api *api = NULL;
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, NULL) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

int csearch_register(sqlite3 *db) {
    fts5_api *api = api_of(db);
    if (!api || api->iVersion < 2) return SQLITE_ERROR;
    fts5_tokenizer tokenizer = {create, delete, tokenize};
    int rc = api->xCreateTokenizer(api, "helan", NULL, &tokenizer, NULL);
    if (rc == SQLITE_OK) rc = api->xCreateFunction(api, "helan_hits", NULL, csearch_hits, NULL);
    if (rc == SQLITE_OK) rc = api->xCreateFunction(api, "helan_phrase", NULL, csearch_phrase, NULL);
    if (rc == SQLITE_OK) {
        rc = sqlite3_create_function_v2(
            db, "helan_gather", 1, SQLITE_UTF8, NULL, NULL, csearch_gather_step, csearch_blob_final, NULL);
    }
    if (rc == SQLITE_OK) {
        rc = sqlite3_create_function_v2(db, "helan_pack", -1, SQLITE_UTF8, NULL, NULL, csearch_pack_step, csearch_blob_final, NULL);
    }
    return rc;
}
