/* Cuts text into what the index holds.

   Ideographs, kana and hangul become overlapping pairs: 宁夏枸杞 is 宁夏 夏枸 枸杞. A run of them also gives its last character
   alone, so that a query of one character works as a prefix: 杞* finds 枸杞 at the end of a text as well as 枸杞酒.
   A query does the same for every run but its last, which may go on in the document: 枸杞 must find 枸杞酒.
   Everything else is words of letters and digits. */

#include "CSearch.h"

#include <pthread.h>
#include <stddef.h>
#include <string.h>

enum { SEPARATOR, WORD, PAIR, MARK };

/* Words longer than this are cut there, in documents and in queries alike. */
enum { LONGEST = 64 };

static uint16_t folding[65536];
static uint8_t classes[65536];

static void set(uint32_t first, uint32_t last, uint8_t class) { memset(classes + first, class, last - first + 1); }

static void fill_classes(void) {
    memset(classes, SEPARATOR, sizeof classes);
    set('0', '9', WORD), set('a', 'z', WORD), set('A', 'Z', WORD);
    classes[0xAA] = classes[0xB5] = classes[0xBA] = WORD;
    set(0xC0, 0x1FFF, WORD);
    classes[0xD7] = classes[0xF7] = SEPARATOR;
    set(0x300, 0x36F, MARK), set(0x483, 0x489, MARK), set(0x591, 0x5BD, MARK);
    /* Arabic: vowel signs and the lengthening stroke join, punctuation separates. */
    set(0x610, 0x61A, MARK), set(0x64B, 0x65F, MARK);
    classes[0x640] = classes[0x670] = MARK;
    set(0x600, 0x60F, SEPARATOR), set(0x61B, 0x61F, SEPARATOR), set(0x66A, 0x66D, SEPARATOR);
    classes[0x6D4] = classes[0x37E] = classes[0x387] = SEPARATOR;
    set(0x1100, 0x11FF, PAIR);
    set(0x2070, 0x209C, WORD), set(0x2160, 0x2188, WORD), set(0x2C00, 0x2DFF, WORD);
    set(0x2E80, 0x2FD5, PAIR), set(0x3005, 0x3007, PAIR), set(0x3021, 0x3029, PAIR);
    set(0x3041, 0x3096, PAIR), set(0x309D, 0x309F, PAIR), set(0x30A1, 0x30FA, PAIR), set(0x30FC, 0x318E, PAIR);
    set(0x31A0, 0x31BF, PAIR), set(0x31F0, 0x31FF, PAIR), set(0x3400, 0x4DBF, PAIR), set(0x4E00, 0x9FFF, PAIR);
    set(0xA000, 0xA4CF, PAIR), set(0xA4D0, 0xABFF, WORD), set(0xAC00, 0xD7FF, PAIR), set(0xF900, 0xFAFF, PAIR);
    set(0xFB00, 0xFDCF, WORD), set(0xFE70, 0xFEFC, WORD), set(0xFF66, 0xFFDC, PAIR);
    set(0xFE00, 0xFE0F, MARK), set(0x200B, 0x200D, MARK);
    classes[CSEARCH_CLASS_MARK] = WORD;
    classes[0xFEFF] = classes[0xAD] = MARK;
}

static void fill_default(void) {
    for (uint32_t c = 0; c < 65536; c++) folding[c] = (c >= 'A' && c <= 'Z') ? (uint16_t)(c + 32) : (uint16_t)c;
    fill_classes();
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

void csearch_install_folding(const uint16_t *table) {
    pthread_once(&once, fill_default);
    memcpy(folding, table, sizeof folding);
}

/* Decodes one character, never past the end; -1 where the bytes are no UTF-8, which are then passed one at a time. */
static inline int32_t decode(const uint8_t *p, const uint8_t *end, int *length) {
    uint8_t b = p[0];
    *length = 1;
    if (b < 0x80) return b;
    if (b < 0xC2) return -1;
    if (b < 0xE0) {
        if (end - p < 2 || (p[1] & 0xC0) != 0x80) return -1;
        *length = 2;
        return ((b & 0x1F) << 6) | (p[1] & 0x3F);
    }
    if (b < 0xF0) {
        if (end - p < 3 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80) return -1;
        *length = 3;
        return ((b & 0x0F) << 12) | ((p[1] & 0x3F) << 6) | (p[2] & 0x3F);
    }
    if (b > 0xF4 || end - p < 4 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80 || (p[3] & 0xC0) != 0x80) return -1;
    *length = 4;
    return ((b & 0x07) << 18) | ((p[1] & 0x3F) << 12) | ((p[2] & 0x3F) << 6) | (p[3] & 0x3F);
}

static inline int encode(uint32_t c, char *out) {
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6), out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12), out[1] = (char)(0x80 | (c >> 6 & 0x3F)), out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18), out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F)), out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

/* Classifies a character and folds it. Planes 2 and 3 are ideographs; of the others only the first has words. */
static inline int classify(int32_t c, uint32_t *folded) {
    if (c < 0) return SEPARATOR;
    if (c < 0x10000) {
        *folded = folding[c];
        return classes[*folded];
    }
    *folded = (uint32_t)c;
    return c >= 0x20000 && c < 0x40000 ? PAIR : SEPARATOR;
}

int csearch_pairs(uint32_t character) {
    pthread_once(&once, fill_default);
    uint32_t folded;
    return character < 0x110000 && classify((int32_t)character, &folded) == PAIR;
}

/* A run of paired characters: the bytes of its last one. */
struct run {
    char last[4];
    int size, start, end, length;
};

int csearch_tokenize(const char *text, int size, int mode, void *context, csearch_emit emit) {
    pthread_once(&once, fill_default);
    const uint8_t *const base = (const uint8_t *)text, *const end = base + size, *p = base;
    const int document = (mode & CSEARCH_QUERY) == 0;
    char word[LONGEST + 4], pair[8];
    int word_size = 0, word_start = 0, word_end = 0, owed = 0, rc;
    struct run run = {.length = 0};

    for (;;) {
        int length = 0, class = SEPARATOR;
        uint32_t folded = 0;
        if (p < end) {
            class = classify(decode(p, end, &length), &folded);
            if (class == MARK) {
                p += length;
                continue;
            }
        }
        if (word_size && class != WORD) {
            if ((rc = emit(context, 0, word, word_size, word_start, word_end))) return rc;
            word_size = 0;
        }
        if (run.length && class != PAIR) {
            if (document || run.length == 1) {
                if ((rc = emit(context, 0, run.last, run.size, run.start, run.end))) return rc;
                run.length = 0;
            } else {
                owed = 1; /* a query's run ends here only if something follows */
            }
        }
        if (p >= end) return 0;
        const int start = (int)(p - base);
        p += length;
        if (class == SEPARATOR) continue;
        if (owed) {
            if ((rc = emit(context, 0, run.last, run.size, run.start, run.end))) return rc;
            owed = run.length = 0;
        }
        if (class == WORD) {
            if (word_size == 0) word_start = start;
            if (word_size < LONGEST) word_size += encode(folded, word + word_size);
            word_end = start + length;
            continue;
        }
        char bytes[4];
        const int n = encode(folded, bytes);
        if (run.length) {
            memcpy(pair, run.last, (size_t)run.size);
            memcpy(pair + run.size, bytes, (size_t)n);
            if ((rc = emit(context, 0, pair, run.size + n, run.start, start + length))) return rc;
        }
        memcpy(run.last, bytes, sizeof bytes);
        run.size = n, run.start = start, run.end = start + length, run.length++;
    }
}
