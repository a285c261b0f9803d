"""Writes the tables of io.cuvee.filters.text.SpacyWords from an installed spaCy 3.8.

    python spacy_words.py TOKENIZER_ASSIGNMENT.csv ../main/resources/io/cuvee/filters/text/spacy

The first argument is datatrove's table of the splitter of each language. Regular expressions are
written with every class of characters spelled out as ranges of code points, letter case included, so
that no runtime's Unicode tables decide. Classes of more than three ranges have a name.
"""

import csv
import re
import re._constants as sre
import re._parser as parser
import sys
from pathlib import Path

import spacy
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer

ALL = [chr(c) for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]
classes = {}
members = {}


def ranges(expression, flags):
    """The code points that a pattern of one character matches, as ranges."""
    key = (expression, flags)
    if key not in members:
        matches = re.compile(expression, flags).fullmatch
        found, start, last = [], None, None
        for c in ALL:
            if matches(c):
                o = ord(c)
                if start is None:
                    start = o
                elif o != last + 1 and not (last == 0xD7FF and o == 0xE000):
                    found.append((start, last))
                    start = o
                last = o
        if start is not None:
            found.append((start, last))
        members[key] = found
    return members[key]


def spelled(found):
    return " ".join(f"{a:x}" if a == b else f"{a:x}-{b:x}" for a, b in found)


def one(expression, flags):
    found = ranges(expression, flags)
    if len(found) == 1 and found[0][0] == found[0][1]:
        return literal(found[0][0])
    text = spelled(found)
    if len(found) <= 3:
        return "[" + text + "]"
    return "<" + classes.setdefault(text, f"c{len(classes)}") + ">"


def literal(o):
    c = chr(o)
    return c if c.isalnum() and o < 0x250 else f"[{o:x}]"


def member(op, value):
    if op is sre.LITERAL:
        return "\\U%08x" % value
    if op is sre.RANGE:
        return "\\U%08x-\\U%08x" % value
    if op is sre.CATEGORY:
        return {
            sre.CATEGORY_DIGIT: r"\d",
            sre.CATEGORY_NOT_DIGIT: r"\D",
            sre.CATEGORY_WORD: r"\w",
            sre.CATEGORY_NOT_WORD: r"\W",
            sre.CATEGORY_SPACE: r"\s",
            sre.CATEGORY_NOT_SPACE: r"\S",
        }[value]
    if op is sre.NEGATE:
        return "^"
    raise ValueError(op)


def written(tree, flags):
    return "".join(node(op, value, flags) for op, value in tree)


def node(op, value, flags):
    if op is sre.LITERAL:
        return one("\\U%08x" % value, flags)
    if op is sre.NOT_LITERAL:
        return one("[^\\U%08x]" % value, flags)
    if op is sre.IN:
        return one("[" + "".join(member(*m) for m in value) + "]", flags)
    if op is sre.ANY:
        return one(".", flags)
    if op is sre.BRANCH:
        return "(" + "|".join(written(b, flags) for b in value[1]) + ")"
    if op is sre.SUBPATTERN:
        return "(" + written(value[3], flags) + ")"
    if op is sre.MAX_REPEAT:
        low, high, body = value
        marks = {(0, 1): "?", (0, sre.MAXREPEAT): "*", (1, sre.MAXREPEAT): "+"}
        mark = marks.get((low, high)) or "{%d,%s}" % (low, "" if high is sre.MAXREPEAT else high)
        return "(" + written(body, flags) + ")" + mark
    if op is sre.ASSERT:
        return ("(?=" if value[0] > 0 else "(?<=") + written(value[1], flags) + ")"
    if op is sre.ASSERT_NOT:
        return ("(?!" if value[0] > 0 else "(?<!") + written(value[1], flags) + ")"
    if op is sre.AT:
        return {sre.AT_BEGINNING: "^", sre.AT_END: "$"}[value]
    raise ValueError(op)


def translated(pattern):
    tree = parser.parse(pattern.pattern, pattern.flags)
    return written(tree, tree.state.flags & (re.IGNORECASE | re.UNICODE))


def main(assignment, folder):
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    rows = [r for r in csv.DictReader(open(assignment)) if r["type"] == "SpaCyTokenizer"]
    plain = {}
    for code in sorted({r["tok_code"] for r in rows}):
        try:
            tokenizer = spacy.blank(code).tokenizer
        except ImportError:
            continue
        if type(tokenizer) is Tokenizer:
            plain[code] = tokenizer
    base = plain["xx"].rules
    address = plain["xx"].url_match.__self__.pattern
    assert all(t.url_match.__self__.pattern == address for t in plain.values())
    patterns, splitters, exceptions = {}, [], []
    for code, t in plain.items():
        ids = []
        for bound in (t.prefix_search, t.suffix_search, t.infix_finditer, t.token_match):
            if bound is None:
                ids.append("-")
            else:
                text = translated(bound.__self__)
                ids.append(patterns.setdefault(text, f"p{len(patterns)}"))
        whole = all(t.rules.get(k) == v for k, v in base.items())
        splitters.append([code, "base" if whole else "alone", *ids])
        for spelling, pieces in t.rules.items():
            if spelling.isspace():
                continue
            if not (whole and spelling in base) or code == "xx":
                orths = [p[ORTH] for p in pieces]
                assert "".join(orths) == spelling
                exceptions.append(["base" if code == "xx" else code, *orths])
        if code == "xx":
            assert whole
    languages = {}
    for r in rows:
        if r["tok_code"] in plain:
            if r["default_script"] == "TRUE":
                languages.setdefault(r["code_3"], r["tok_code"])
                if r["code_1"] and r["default_code_1"] == "TRUE":
                    languages.setdefault(r["code_1"], r["tok_code"])

    def table(name, lines):
        text = "".join("\t".join(line) + "\n" for line in lines)
        (out / name).write_text(text, encoding="utf-8")

    table("classes.tsv", [[name, text] for text, name in classes.items()])
    table("patterns.tsv", [[name, text] for text, name in patterns.items()])
    table("splitters.tsv", splitters)
    table("exceptions.tsv", exceptions)
    table("languages.tsv", sorted([k, v] for k, v in languages.items()))


main(*sys.argv[1:])
