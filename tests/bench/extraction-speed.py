#!/usr/bin/env python3
"""Times main-text extraction beside trafilatura on the same pages, in processor seconds.

    pip install trafilatura
    tests/bench/extraction-speed.py PAGES.jsonl[.gz] [COUNT]

PAGES has `html` (and `url`) on each line, as `cuvee extract` reads it. Cuvee's time has the JVM's start and its
compilation in it (start is timed alone as well); trafilatura's has its import, timed alone likewise.
"""

import gzip
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def child_cpu(command):
    """User and system seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(os.devnull, "wb") as nowhere:
        subprocess.run(command, stdout=nowhere, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def read(path, count):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path)
    with opened as lines:
        return [json.loads(line) for _, line in zip(range(count), lines)]


def main():
    path, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500
    pages = read(path, count)
    megabytes = sum(len(page["html"].encode()) for page in pages) / 1e6
    print(f"{len(pages)} pages, {megabytes:.1f} MB of HTML")

    with tempfile.TemporaryDirectory() as folder:
        some = pathlib.Path(folder, "pages.jsonl")
        with some.open("w") as out:
            for page in pages:
                out.write(json.dumps({"id": page["id"], "url": page.get("url", ""), "html": page["html"]}) + "\n")
        one = pathlib.Path(folder, "one.jsonl")
        one.write_text(some.open().readline())
        program = str(ROOT / "cuvee")
        start = child_cpu([program, "extract", str(one)])
        whole = child_cpu([program, "extract", str(some)])
    print(f"cuvee extract          {whole:7.2f} s   (one page: {start:.2f} s)  {megabytes / whole:6.2f} MB/s")

    begun = time.process_time()
    import trafilatura

    imported = time.process_time() - begun
    for name, options in (("trafilatura", {}), ("trafilatura, fast", {"fast": True})):
        begun = time.process_time()
        for page in pages:
            trafilatura.extract(page["html"], url=page.get("url"), **options)
        took = time.process_time() - begun
        print(f"{name:<22} {took:7.2f} s   (import: {imported:.2f} s)    {megabytes / took:6.2f} MB/s")


if __name__ == "__main__":
    main()
