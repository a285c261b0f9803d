#!/usr/bin/env python3
"""Runs trafilatura on the pages of the extraction benchmarks, for extraction.sh to score.

    python3 extraction-peers.py DATA OUT.jsonl.gz

DATA is the folder of real data (CUVEE_DATA). OUT has a line a page: its id, and trafilatura's text in each mode.
Comments are left out where the gold leaves them out (article benchmark, snippets); WCXB's forums are made of them.
"""
import base64
import gzip
import json
import sys

import trafilatura

MODES = {
    "default": {},
    "fast": {"fast": True},
    "precision": {"favor_precision": True},
    "recall": {"favor_recall": True},
}
# All modes on the snippets, which are trafilatura's own; the two that its authors compare elsewhere.
FILES = {
    "article_extraction_benchmark": ("default", "fast"),
    "wcxb_dev": ("default", "fast"),
    "trafilatura_eval": ("default", "fast", "precision", "recall"),
}


def extract(html, url, comments, mode):
    try:
        text = trafilatura.extract(html, url=url, include_comments=comments, **MODES[mode])
    except Exception as error:  # a page that it cannot read is a page without text
        print(f"{url}: {error}", file=sys.stderr)
        text = None
    return text or ""


def main(data, target):
    with gzip.open(target, "wt", encoding="utf-8") as out:
        for file, modes in FILES.items():
            with gzip.open(f"{data}/extraction/{file}.jsonl.gz", "rt", encoding="utf-8") as lines:
                for line in lines:
                    row = json.loads(line)
                    html = row["html"] if "html" in row else base64.b64decode(row["html_base64"])
                    texts = {
                        mode: extract(html, row.get("url") or None, file == "wcxb_dev", mode) for mode in modes
                    }
                    out.write(json.dumps({"id": row["id"], "outputs": texts}, ensure_ascii=False) + "\n")
    print(trafilatura.__version__)


if __name__ == "__main__":
    main(*sys.argv[1:])
