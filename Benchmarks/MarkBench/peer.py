"""The same names and questions in rapidfuzz: peer.py NAMES QUESTIONS. Prints a JSON object.

`process.extract` compares a question with every name by edit distance alone: it knows neither sound nor form nor meaning of a character. One thread.
"""
import json
import resource
import sys
import time

from rapidfuzz import fuzz, process


def main():
    names = open(sys.argv[1], encoding="utf8").read().split("\n")[:-1]
    times, found = [], 0
    questions = open(sys.argv[2], encoding="utf8").read().split("\n")[:-1]
    # A hundred are enough where each takes long.
    for question in questions[:100]:
        started = time.monotonic()
        found += len(process.extract(question, names, scorer=fuzz.ratio, limit=50, score_cutoff=60))
        times.append((time.monotonic() - started) * 1000)
    times.sort()
    p50, p95, p99 = (round(times[min(len(times) - 1, int(len(times) * share))], 1) for share in (0.5, 0.95, 0.99))
    print(
        json.dumps(
            {"marks": len(names), "p50_ms": p50, "p95_ms": p95, "p99_ms": p99, "found_mean": found / len(times),
             "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}
        )
    )


main()
