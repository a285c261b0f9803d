"""Answers of native fastText: MODEL FOLDER; reads NAME.txt, writes NAME.native (seconds, then labels)."""

import pathlib
import sys
import time

import fasttext

fasttext.FastText.eprint = lambda *words: None
model = fasttext.load_model(sys.argv[1])
# The binding's own method gives (probability, label) without numpy, and so its least overhead.
predict = model.f.predict
for file in sorted(pathlib.Path(sys.argv[2]).glob("*.txt")):
    texts = [line + "\n" for line in file.read_text(encoding="utf-8").split("\n")[:-1]]
    best = None
    for _ in range(3):
        begun = time.process_time()
        answers = [predict(text, 1, 0.0, "strict") for text in texts]
        seconds = time.process_time() - begun
        best = seconds if best is None else min(best, seconds)
    labels = [answer[0][1] if answer else "__label__und" for answer in answers]
    file.with_suffix(".native").write_text("\n".join([repr(best)] + labels) + "\n")
