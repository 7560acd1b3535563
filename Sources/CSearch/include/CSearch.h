#ifndef CSEARCH_H
#define CSEARCH_H

#include <sqlite3.h>

/// Registers the search functions and the tokenizer on a connection; SQLITE_OK or an error code.
int csearch_register(sqlite3 *db);

#endif
