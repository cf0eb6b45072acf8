"""BERT's uncased tokenizer with offsets, piece for piece the one of dealsbot.model.WordPiece."""

import json
import unicodedata

CLS, SEP, UNK = "[CLS]", "[SEP]", "[UNK]"
LONGEST_WORD = 100


class WordPiece:
    """Cuts texts into pieces of a vocabulary; remembers words, so that a corpus is cut quickly."""

    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.cls, self.sep, self.unk = (self.vocabulary[t] for t in (CLS, SEP, UNK))
        self._words = {}

    def pieces(self, text):
        """Returns (ids, starts, ends): each piece's id and half-open place in `text`."""
        ids, starts, ends = [], [], []
        for word, places in self._split(text):
            for piece, first, last in self._cut(word):
                ids.append(piece)
                starts.append(places[first])
                ends.append(places[last - 1] + 1)
        return ids, starts, ends

    @staticmethod
    def _split(text):
        """Yields each word, lower-cased and without accents, with the place of each of its characters."""
        word, places = [], []
        for place, char in enumerate(text):
            for c in unicodedata.normalize("NFD", char.lower()):
                category = unicodedata.category(c)
                if c.isspace() or category == "Zs":
                    if word:
                        yield "".join(word), places
                        word, places = [], []
                elif c == "\ufffd" or category in ("Mn", "Cc", "Cf"):
                    continue
                elif _stands_alone(c, category):
                    if word:
                        yield "".join(word), places
                        word, places = [], []
                    yield c, [place]
                else:
                    word.append(c)
                    places.append(place)
        if word:
            yield "".join(word), places

    def _cut(self, word):
        known = self._words.get(word)
        if known is None:
            known = self._words[word] = self._longest_first(word)
        return known

    def _longest_first(self, word):
        if len(word) > LONGEST_WORD:
            return [(self.unk, 0, len(word))]
        pieces, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self.vocabulary.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    pieces.append((piece, start, end))
                    start = end
                    break
            else:
                return [(self.unk, 0, len(word))]
        return pieces


def _stands_alone(c, category):
    code = ord(c)
    return (
        33 <= code <= 47
        or 58 <= code <= 64
        or 91 <= code <= 96
        or 123 <= code <= 126
        or category.startswith("P")
        or (code >= 0x2E80 and unicodedata.name(c, "").startswith("CJK UNIFIED"))
    )
