"""The ordinary calls of OpenAI's own Python client: openai_client.py <address> <chat model> <embedding model>."""

import sys

import openai

url, chat, embedding = sys.argv[1:4]
client = openai.OpenAI(base_url=f"{url}/v1", api_key="none", max_retries=0)
messages = [{"role": "user", "content": "abc"}]

assert chat in [model.id for model in client.models.list()]
assert client.models.retrieve("llama3.2").id == "llama3.2:latest"
whole = client.chat.completions.create(model="llama3.2", messages=messages, max_tokens=8, temperature=0)
assert whole.model == chat and whole.choices[0].finish_reason == "length", whole
assert whole.usage.completion_tokens == 8
stream = client.chat.completions.create(
    model="llama3.2", messages=messages, max_tokens=8, temperature=0, stream=True, stream_options={"include_usage": True}
)
chunks = list(stream)
text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
assert text == whole.choices[0].message.content and chunks[-1].usage.completion_tokens == 8, chunks
assert client.completions.create(model=chat, prompt="abc", max_tokens=4).choices[0].finish_reason == "length"
# The client asks for base64 unless it is told otherwise.
assert len(client.embeddings.create(model=embedding, input=["a", "b"]).data[1].embedding) == 64
tool = {
    "type": "function",
    "function": {"name": "pick", "parameters": {"type": "object", "properties": {"yes": {"type": "boolean"}}, "required": ["yes"]}},
}
called = client.chat.completions.create(
    model=chat, messages=messages, tools=[tool], tool_choice={"type": "function", "function": {"name": "pick"}}
)
assert called.choices[0].message.tool_calls[0].function.name == "pick", called
try:
    client.chat.completions.create(model="unknown", messages=messages)
    raise AssertionError("an unknown model was accepted")
except openai.NotFoundError as error:
    assert "unknown" in error.message, error
print("ok")
