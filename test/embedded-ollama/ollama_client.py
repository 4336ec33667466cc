"""The ordinary calls of Ollama's own Python client: ollama_client.py <address> <chat model> <embedding model>."""

import sys

import ollama

url, chat, embedding = sys.argv[1:4]
client = ollama.Client(host=url)
options = {"temperature": 0, "num_predict": 8}

names = [model.model for model in client.list().models]
assert chat in names and "llama3.2:latest" in names, names
whole = client.generate(model="llama3.2", prompt="abc", options=options)
assert whole.done and whole.done_reason == "length" and whole.eval_count == 8 and whole.model == chat, whole
parts = [part.response for part in client.generate(model="llama3.2", prompt="abc", options=options, stream=True)]
assert "".join(parts) == whole.response, parts
answer = client.chat(model=chat, messages=[{"role": "user", "content": "abc"}], options=options)
assert answer.message.role == "assistant" and answer.message.content, answer
vectors = client.embed(model=embedding, input=["a", "b"]).embeddings
assert len(vectors) == 2 and len(vectors[0]) == 64, vectors
assert len(client.embeddings(model="nomic-embed-text", prompt="a").embedding) == 96
assert client.show("llama3.2").details.format == "gguf"
assert [one.status for one in client.pull("llama3.2", stream=True)][-1] == "success"
assert chat in [model.model for model in client.ps().models]
for call in (lambda: client.generate(model="unknown", prompt="a"), lambda: client.pull("unknown")):
    try:
        call()
        raise AssertionError("an unknown model was accepted")
    except ollama.ResponseError as error:
        assert "unknown" in error.error, error
print("ok")
