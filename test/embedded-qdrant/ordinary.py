"""The ordinary calls of Qdrant's official Python client. Its models refuse an answer of another form. Arguments: URL, API key."""

import sys
import warnings

warnings.simplefilter("ignore")
from qdrant_client import QdrantClient, models as m
from qdrant_client.http.exceptions import UnexpectedResponse

url, key = sys.argv[1:3]
client = QdrantClient(url=url, api_key=key, timeout=30)


def refused(status, call):
    try:
        call()
    except UnexpectedResponse as error:
        assert error.status_code == status, error
        return str(error)
    raise AssertionError(f"{status} expected")


assert client.info().version == "1.19.0"
assert client.create_collection("towns", m.VectorParams(size=4, distance=m.Distance.COSINE))
refused(409, lambda: client.create_collection("towns", m.VectorParams(size=4, distance=m.Distance.DOT)))
assert client.collection_exists("towns") and not client.collection_exists("gone")
assert [c.name for c in client.get_collections().collections] == ["towns"]
points = [
    m.PointStruct(id=1, vector=[0.05, 0.61, 0.76, 0.74], payload={"city": "Berlin", "seen": "2024-01-02T03:04:05Z"}),
    m.PointStruct(id=2, vector=[0.19, 0.81, 0.75, 0.11], payload={"city": ["Berlin", "London"], "n": 2}),
    m.PointStruct(id="550e8400-e29b-41d4-a716-446655440000", vector=[0.36, 0.55, 0.47, 0.94], payload={"n": 3}),
]
assert client.upsert("towns", points, wait=True).status == m.UpdateStatus.COMPLETED
client.upload_points("towns", [m.PointStruct(id=10 + i, vector=[i, 1, 0, 0]) for i in range(100)], batch_size=16, wait=True)
assert client.count("towns").count == 103
berlin = m.Filter(must=[m.FieldCondition(key="city", match=m.MatchValue(value="Berlin"))])
found = client.query_points("towns", query=[0.2, 0.1, 0.9, 0.7], query_filter=berlin, limit=3, with_payload=True).points
assert [p.id for p in found] == [1, 2] and abs(found[0].score - 0.89463294) < 1e-5, found
both = client.query_batch_points("towns", [m.QueryRequest(query=1, limit=1), m.QueryRequest(query=[1, 1, 0, 0], limit=2)])
assert [len(answer.points) for answer in both] == [1, 2]
seen, offset = [], None
while True:
    page, offset = client.scroll("towns", limit=25, offset=offset, with_vectors=True)
    seen += [p.id for p in page]
    if offset is None:
        break
assert len(seen) == len(set(seen)) == 103
assert client.retrieve("towns", [2], with_vectors=True)[0].payload == {"city": ["Berlin", "London"], "n": 2}
client.create_payload_index("towns", "n", field_schema=m.PayloadSchemaType.INTEGER)
client.create_payload_index("towns", "city", field_schema=m.PayloadSchemaType.KEYWORD)
assert [p.id for p in client.scroll("towns", order_by=m.OrderBy(key="n", direction="desc"))[0]][1] == 2
assert [(hit.value, hit.count) for hit in client.facet("towns", "city").hits] == [("Berlin", 2), ("London", 1)]
info = client.get_collection("towns")
assert info.status == "green" and info.points_count == 103 and info.payload_schema["n"].points == 2, info
client.set_payload("towns", {"new": True}, points=berlin)
client.overwrite_payload("towns", {"only": 1}, points=[10])
client.delete_payload("towns", ["new"], points=[1])
client.clear_payload("towns", points_selector=[2])
assert client.retrieve("towns", [1, 2, 10])[1].payload == {}
client.update_vectors("towns", [m.PointVectors(id=10, vector=[0, 0, 0, 1])])
client.batch_update_points("towns", [m.DeleteOperation(delete=m.PointIdsList(points=[11])), m.UpsertOperation(upsert=m.PointsList(points=[points[0]]))])
client.delete("towns", points_selector=m.FilterSelector(filter=m.Filter(must=[m.HasIdCondition(has_id=[12, 13])])))
assert client.count("towns").count == 100
client.update_collection_aliases([m.CreateAliasOperation(create_alias=m.CreateAlias(collection_name="towns", alias_name="places"))])
assert client.count("places").count == 100 and client.get_aliases().aliases[0].alias_name == "places"
client.update_collection("towns", optimizers_config=m.OptimizersConfigDiff(indexing_threshold=20_000))

named = {"image": m.VectorParams(size=2, distance=m.Distance.DOT), "text": m.VectorParams(size=3, distance=m.Distance.EUCLID, on_disk=True)}
client.create_collection("named", named, hnsw_config=m.HnswConfigDiff(m=8), on_disk_payload=True)
client.upsert("named", [m.PointStruct(id=1, vector={"image": [1, 2], "text": [1, 2, 3]}), m.PointStruct(id=2, vector={"image": [3, 4]})])
assert [p.id for p in client.query_points("named", query=[1, 1], using="image", with_vectors=["text"]).points] == [2, 1]
assert len(client.query_points("named", query=[1, 1, 1], using="text").points) == 1
client.delete_vectors("named", vectors=["text"], points=[1])
assert client.query_points("named", query=[1, 1, 1], using="text").points == []
assert client.get_collection("named").config.params.vectors["text"].on_disk

assert "Not found: Collection" in refused(404, lambda: client.get_collection("gone"))
assert "expected dim: 4, got 1" in refused(400, lambda: client.query_points("towns", query=[1.0]))
assert "Validation error" in refused(422, lambda: client.query_points("towns", query=[1, 1, 1, 1], limit=0))
assert "snapshots is not part" in refused(501, lambda: client.create_snapshot("towns"))
wrong = QdrantClient(url=url, api_key="wrong", timeout=30, check_compatibility=False)
assert "API key" in refused(401, wrong.get_collections)
assert client.delete_collection("named") and client.delete_collection("towns")
assert client.get_collections().collections == []

try:
    QdrantClient(host="127.0.0.1", port=int(url.rsplit(":", 1)[1]), grpc_port=int(url.rsplit(":", 1)[1]), prefer_grpc=True, timeout=10).get_collections()
    raise AssertionError("gRPC is refused")
except Exception as error:
    assert "embedded-qdrant has no gRPC" in str(error), error
print("all calls are answered")
