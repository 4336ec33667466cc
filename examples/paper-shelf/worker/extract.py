"""The text of a document, and its passages."""
import io
from html.parser import HTMLParser

from pypdf import PdfReader

WORDS_PER_PASSAGE = 80


class _Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("script", "style")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data):
        if self.hidden <= 0:
            self.parts.append(data)


def extract(name: str, content: bytes) -> str:
    ending = name.lower().rsplit(".", 1)[-1]
    if ending == "pdf":
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    text = content.decode("utf-8", "replace")
    if ending not in ("html", "htm"):
        return text
    parser = _Text()
    parser.feed(text)
    return "\n".join(parser.parts)


def passages(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[at : at + WORDS_PER_PASSAGE]) for at in range(0, len(words), WORDS_PER_PASSAGE)]
