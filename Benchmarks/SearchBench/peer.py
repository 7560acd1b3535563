"""The same documents and questions in tantivy, through its Python binding: peer.py QUESTIONS, documents as JSON lines on standard input.

Tokens are those of Helan's tokenizer: overlapping pairs of ideographs and each run's last character; words of letters and digits. Prints a JSON object.
"""
import json
import os
import re
import resource
import sys
import tempfile
import time

import tantivy

RUN = re.compile(r"[\u2e80-\u2fd5\u3005-\u3007\u3041-\u30ff\u31a0-\u31ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]+|[0-9A-Za-z\u00c0-\u1fff]+")
FACETS = {"kinds": {"terms": {"field": "kind", "size": 10}}, "statuses": {"terms": {"field": "status", "size": 10}}}


def tokens(text, is_query=False):
    for match in RUN.finditer(text.lower()):
        run = match[0]
        if run[0] < "\u2e80":
            yield run
            continue
        for place in range(len(run) - 1):
            yield run[place : place + 2]
        if not is_query or len(run) == 1:
            yield run[-1]


def main():
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", stored=False, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("symbol", stored=False, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("kind", stored=False, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("status", stored=False, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("day", stored=False, indexed=False, fast=True)
    builder.add_integer_field("row", stored=True, indexed=False)
    schema = builder.build()
    with tempfile.TemporaryDirectory(prefix="tantivy-") as folder:
        index = tantivy.Index(schema, path=folder)
        seconds, count = build(index)
        size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
        index.reload()
        answer = {"documents": count, "build_seconds": seconds, "bytes": size}
        answer.update(ask(index, schema))
        answer["peak_kib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(json.dumps(answer))


def build(index):
    """Seconds that tantivy takes, without those of cutting the texts."""
    writer = index.writer(heap_size=512 << 20, num_threads=1)
    seconds, count = 0.0, 0
    for line in sys.stdin:
        one = json.loads(line)
        # A lone bar between fields: no phrase goes across.
        body = " | ".join(" ".join(tokens(one[field])) for field in ("title", "text", "owner"))
        document = tantivy.Document(body=body, symbol=one["symbol"][:4], kind=one["kind"], status=one["status"], day=one["day"], row=count)
        started = time.monotonic()
        writer.add_document(document)
        seconds += time.monotonic() - started
        count += 1
    started = time.monotonic()
    writer.commit()
    writer.wait_merging_threads()
    return seconds + time.monotonic() - started, count


def ask(index, schema):
    searcher = index.searcher()
    times, unequal = {}, {}
    with open(sys.argv[1], encoding="utf8") as questions:
        for line in questions:
            question = json.loads(line)
            if question["kind"] == "title":
                continue
            query = read(question, schema)
            elapsed, total = timed(searcher, query, question)
            times.setdefault(question["kind"], []).append(elapsed * 1000)
            unequal[question["kind"]] = unequal.get(question["kind"], 0) + (total != question["total"])
    return {"times": {kind: percentiles(found) for kind, found in times.items()}, "unequal_totals": unequal}


def timed(searcher, query, question):
    started = time.monotonic()
    if question["day"]:
        total = searcher.search(query, 20, count=True, order_by_field="day").count
    else:
        total = searcher.search(query, 20, count=True).count
    if question["kind"] == "f":
        searcher.aggregate(query, FACETS)
    return time.monotonic() - started, total


def read(question, schema):
    must = [(tantivy.Occur.Must, phrase(word, schema)) for word in question["must"]]
    if question["may"]:
        must.append((tantivy.Occur.Must, tantivy.Query.boolean_query([(tantivy.Occur.Should, phrase(word, schema)) for word in question["may"]])))
    if question.get("symbol"):
        must.append((tantivy.Occur.Must, tantivy.Query.term_query(schema, "symbol", question["symbol"])))
    must += [(tantivy.Occur.MustNot, phrase(word, schema)) for word in question["not"]]
    return must[0][1] if len(must) == 1 else tantivy.Query.boolean_query(must)


def phrase(word, schema):
    words = list(tokens(word, is_query=True))
    return tantivy.Query.term_query(schema, "body", words[0]) if len(words) == 1 else tantivy.Query.phrase_query(schema, "body", words)


def percentiles(times):
    ordered = sorted(times)
    return [ordered[min(len(ordered) - 1, int(len(ordered) * share))] for share in (0.5, 0.95, 0.99)]


main()
