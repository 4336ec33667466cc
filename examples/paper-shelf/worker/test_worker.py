import json
import pathlib
import unittest

from embedding import embed
from extract import extract, passages


class Worker(unittest.TestCase):
    def test_embeds_as_the_api_does(self):
        samples = json.loads((pathlib.Path(__file__).parent.parent / "embedding-samples.json").read_text())
        for sample in samples:
            vector = embed(sample["text"])
            found = {str(at): round(part, 4) for at, part in enumerate(vector) if abs(part) > 0.1}
            self.assertEqual(found, sample["large"])

    def test_reads_pages_without_scripts(self):
        page = b"<h1>Tides</h1><script>let hidden</script><p>High water at noon"
        self.assertEqual(extract("a.html", page).split(), ["Tides", "High", "water", "at", "noon"])

    def test_splits_texts_into_passages(self):
        self.assertEqual([len(one.split()) for one in passages("word " * 170)], [80, 80, 10])


if __name__ == "__main__":
    unittest.main()
