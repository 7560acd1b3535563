#include "CSearch.h"

int csearch_register(sqlite3 *db) {
    return db ? SQLITE_OK : SQLITE_MISUSE;
}
