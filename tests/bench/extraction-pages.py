#!/usr/bin/env python3
"""Pages a processor second and core: Cuvee beside trafilatura, on the same pages, in one command.

    pip install trafilatura
    tests/bench/extraction-pages.py PAGES.jsonl[.gz] [SECONDS]

PAGES has `html` or `html_base64` (and `url`) on each line; their gold texts are not read. Each program is one
process that passes over the pages again and again for SECONDS (default 30) of processor time; the best pass counts,
so neither pays for its start. Processor time is that of all threads: the JVM's compiler and collector count. The
collector is the serial one, since the rate is a core's.
"""

import base64
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def read(path):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path)
    with opened as lines:
        for line in lines:
            row = json.loads(line)
            html = row["html"] if "html" in row else base64.b64decode(row["html_base64"]).decode("utf-8", "replace")
            yield {"url": row.get("url", ""), "html": html}


def classpath():
    """The classes as tests/bench/run.sh builds them."""
    at = ROOT / "tests/target/bench.classpath"
    if not at.exists():
        subprocess.run([str(ROOT / "tests/bench/run.sh"), "-l"], stdout=subprocess.DEVNULL, check=True)
    return f"{ROOT}/tests/target/test-classes:{at.read_text().strip()}"


def cuvee(pages, seconds):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as out:
        for page in pages:
            out.write(json.dumps(page) + "\n")
        out.flush()
        java = os.path.join(os.environ["JAVA_HOME"], "bin/java") if "JAVA_HOME" in os.environ else "java"
        command = [java, "-Xmx2g", "-XX:+UseSerialGC", "-cp", classpath(), "io.cuvee.tests.bench.ExtractionPages", out.name, str(seconds)]
        lines = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout.split()
    return [float(line) for line in lines[1:]]


def trafilatura(pages, seconds, **options):
    import trafilatura as other

    passes = []
    while sum(passes) < seconds:
        begun = time.process_time()
        for page in pages:
            other.extract(page["html"], url=page["url"] or None, **options)
        passes.append(time.process_time() - begun)
    return passes


def show(name, count, passes, beside=None):
    best = count / min(passes)
    middle = count / sorted(passes)[len(passes) // 2]
    ratio = "" if beside is None else f"  {beside / best:6.1f} times slower"
    print(f"{name:<20} {best:8.1f} pages/s/core   (median of {len(passes)} passes {middle:8.1f}){ratio}", flush=True)
    return best


def main():
    pages = list(read(sys.argv[1]))
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 30
    print(f"{len(pages)} pages, {sum(len(page['html']) for page in pages) / 1e6:.1f} M characters of HTML", flush=True)
    ours = show("cuvee", len(pages), cuvee(pages, seconds))
    try:
        show("trafilatura", len(pages), trafilatura(pages, seconds), ours)
        show("trafilatura, fast", len(pages), trafilatura(pages, seconds, fast=True), ours)
    except ImportError:
        print("trafilatura is not installed in this Python; pip install trafilatura")


if __name__ == "__main__":
    main()
