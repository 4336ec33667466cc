"""Takes new documents from the queue, reads their text, and makes their passages searchable."""
import io
import json
import os
import signal
import sys
import traceback
import urllib.request
import uuid

import redis
from minio import Minio

from embedding import embed
from extract import extract, passages

WAITING = "queue:documents"
WORKING = "queue:documents:working"


def call_qdrant(method: str, path: str, body: dict) -> dict:
    request = urllib.request.Request(
        os.environ["QDRANT_URL"] + path,
        method=method,
        data=json.dumps(body).encode(),
        headers={"content-type": "application/json", "api-key": os.environ.get("QDRANT_API_KEY", "")},
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.load(response)


def read_document(store: Minio, key: str) -> bytes:
    response = store.get_object("documents", key)
    try:
        return response.read()
    finally:
        response.close()
        response.release_conn()


def process(db: redis.Redis, store: Minio, key: str) -> None:
    name = db.hget(f"document:{key}", "name")
    if name is None:  # Removed while it waited.
        return
    text = extract(name, read_document(store, key))
    data = text.encode()
    store.put_object("texts", key, io.BytesIO(data), len(data), content_type="text/plain; charset=utf-8")
    points = [
        {
            "id": str(uuid.uuid5(uuid.UUID(key), str(number))),
            "vector": embed(f"{name} {passage}"),
            "payload": {"document": key, "name": name, "text": passage},
        }
        for number, passage in enumerate(passages(text))
    ]
    if points:
        call_qdrant("PUT", "/collections/passages/points?wait=true", {"points": points})
    db.hset(f"document:{key}", mapping={"state": "ready", "passages": len(points), "words": len(text.split())})


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    db = redis.Redis.from_url(os.environ["REDIS_URL"], decode_responses=True)
    store = Minio(
        os.environ["MINIO_ENDPOINT"],
        access_key=os.environ["MINIO_ACCESS_KEY"],
        secret_key=os.environ["MINIO_SECRET_KEY"],
        secure=os.environ.get("MINIO_USE_SSL") == "true",
    )
    # What an earlier run had begun is done again: each step replaces its result.
    while db.lmove(WORKING, WAITING, "RIGHT", "RIGHT"):
        pass
    print("waiting for documents", flush=True)
    while True:
        key = db.blmove(WAITING, WORKING, 5, "RIGHT", "LEFT")
        if key is None:
            continue
        try:
            process(db, store, key)
            print("read", key, flush=True)
        except redis.ConnectionError:
            raise
        except Exception as error:
            traceback.print_exc()
            db.hset(f"document:{key}", mapping={"state": "failed", "reason": str(error)[:200]})
        db.lrem(WORKING, 1, key)


if __name__ == "__main__":
    main()
