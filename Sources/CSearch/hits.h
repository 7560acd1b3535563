#ifndef CSEARCH_HITS_H
#define CSEARCH_HITS_H

#include <sqlite3.h>

void csearch_hits(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count_values, sqlite3_value **values);
void csearch_phrase(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count_values, sqlite3_value **values);
void csearch_gather_step(sqlite3_context *context, int count_values, sqlite3_value **values);
void csearch_pack_step(sqlite3_context *context, int count_values, sqlite3_value **values);
void csearch_blob_final(sqlite3_context *context);

#endif
