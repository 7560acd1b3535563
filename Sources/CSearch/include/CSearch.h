#ifndef CSEARCH_H
#define CSEARCH_H

#include "CSearchLists.h"

#include <stdint.h>

/* What SQLite needs to know of Helan's search: a tokenizer and four functions.
   The tokenizer is plain C as well, so that Swift cuts a text exactly as the index does. */

struct sqlite3;

/* Registers on one connection:
     tokenizer  helan
     auxiliary  helan_hits(table, documents, weight, …)   a row and the frequencies of the query's phrases in it; `documents` is how many
                                                          rows were ever numbered, weights are of the columns, in tenths;
                                                          without weights the row alone
     auxiliary  helan_phrase(table, weight, …)            all rows of a query of one phrase and its frequency in each, at once; see hits.c
     aggregate  helan_gather(blob)                        the blobs of all rows joined: with helan_hits all hits of a query, see hits.c
     aggregate  helan_pack(integer, …)                    its integers, row after row, as one blob of 64-bit little endian
   Returns an SQLite result code. */
int csearch_register(struct sqlite3 *db);

/* How a text is cut. */
enum {
    CSEARCH_QUERY = 1,   /* FTS5_TOKENIZE_QUERY */
    CSEARCH_DOCUMENT = 4 /* FTS5_TOKENIZE_DOCUMENT */
};

/* Receives a token (UTF-8, not terminated) and the bytes of the text it came from. A result other than 0 stops the cutting. */
typedef int (*csearch_emit)(void *context, int flags, const char *token, int size, int start, int end);

/* Cuts UTF-8 text. Broken UTF-8 separates. Returns 0, or what emit returned. */
int csearch_tokenize(const char *text, int size, int mode, void *context, csearch_emit emit);

/* Whether a character is cut into pairs rather than words. */
int csearch_pairs(uint32_t character);

/* Installs the folding of the Basic Multilingual Plane: entry n is the code unit that stands for n (lower case, half width,
   simplified, without diacritics). Call once, before anything is cut. */
void csearch_install_folding(const uint16_t *table);

/* Begins a word that no query typed by a person can hold: class symbols are indexed behind it. */
#define CSEARCH_CLASS_MARK 0xF8FE

#endif
