"""Turns text into a vector without a model: each word, and each group of three letters in it, adds to one place of the vector."""
import math
import re

SIZE = 256


def fnv1a(text: str) -> int:
    value = 0x811C9DC5
    for byte in text.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def features(text: str):
    for word in re.findall(r"[^\W_]+", text.lower()):
        yield word, 1.0
        padded = f"^{word}$"
        for at in range(len(padded) - 2):
            yield padded[at : at + 3], 0.3


def embed(text: str) -> list[float]:
    """A vector of length 1; all zeros for a text without words."""
    vector = [0.0] * SIZE
    for feature, weight in features(text):
        value = fnv1a(feature)
        vector[value % SIZE] += weight if value & 0x80000000 else -weight
    length = math.sqrt(sum(part * part for part in vector))
    return [part / length for part in vector] if length > 0 else vector
