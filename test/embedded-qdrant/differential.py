"""Compares the server with the local mode of Qdrant's own Python client, an implementation of its own: random collections, filters and
queries must find the same points with the same scores. Arguments: URL, seed, number of collections, number of queries for each."""

import random
import sys
import warnings

warnings.simplefilter("ignore")
from qdrant_client import QdrantClient, models as m

url, seed, collections, queries = sys.argv[1], *map(int, sys.argv[2:5])
rng = random.Random(seed)
server = QdrantClient(url=url, timeout=30)
local = QdrantClient(":memory:")
TOLERANCE = 1e-5

WORDS = ["red", "green", "blue", "dark red", "", "Äpfel", "a.b", "0"]
DATES = ["2024-01-01T00:00:00Z", "2024-06-30T12:00:00+02:00", "2025-03-01", "2023-12-31 23:59:59"]


def scalar():
    return rng.choice([rng.randint(-3, 3), rng.choice([0.5, -1.25, 2.75]), rng.choice(WORDS), True, False, None])


def place():
    return {"lon": rng.uniform(-179, 179), "lat": rng.uniform(-89, 89)}


def payload():
    made = {}
    for key in ["n", "word", "flag", "tags", "deep", "items", "when", "at", "null"]:
        if rng.random() < 0.25:
            continue
        made[key] = {
            "n": lambda: rng.choice([rng.randint(-5, 5), round(rng.uniform(-5, 5), 2), [rng.randint(-5, 5) for _ in range(3)]]),
            "word": lambda: rng.choice(WORDS),
            "flag": lambda: rng.random() < 0.5,
            "tags": lambda: [rng.choice(WORDS) for _ in range(rng.randint(0, 4))],
            "deep": lambda: {"er": rng.choice([scalar(), [scalar(), scalar()], {"est": scalar()}])},
            "items": lambda: [{"k": rng.choice(WORDS), "v": rng.randint(0, 4)} for _ in range(rng.randint(0, 3))],
            "when": lambda: rng.choice(DATES),
            "at": lambda: rng.choice([place(), [place(), place()]]),
            "null": lambda: None,
        }[key]()
    return made


KEYS = ["n", "word", "flag", "tags", "tags[]", "deep.er", "deep.er[]", "deep.er.est", "items[].k", "items[].v", "items", "when", "null", "gone", "tags[0]"]


def bounds(make):
    names = rng.sample(["lt", "gt", "gte", "lte"], rng.randint(1, 2))
    return {name: make() for name in names}


def condition(ids, names, depth):
    key = rng.choice(KEYS)
    kinds = ["value", "any", "except", "text", "range", "date", "count", "empty", "null", "id", "nested", "box", "radius", "filter", "vector"]
    kind = rng.choice(kinds)
    if kind == "value":
        return m.FieldCondition(key=key, match=m.MatchValue(value=rng.choice([rng.randint(-3, 3), rng.choice(WORDS), True])))
    if kind in ("any", "except"):
        values = [rng.randint(-3, 4) for _ in range(3)] if rng.random() < 0.5 else [rng.choice(WORDS) for _ in range(3)]
        match = m.MatchAny(any=values) if kind == "any" else m.MatchExcept(**{"except": values})
        return m.FieldCondition(key=key, match=match)
    if kind == "text":
        return m.FieldCondition(key=key, match=m.MatchText(text=rng.choice(["red", "r", "Äp", "blue"])))
    if kind == "range":
        return m.FieldCondition(key=key, range=m.Range(**bounds(lambda: rng.choice([rng.randint(-4, 4), rng.uniform(-4, 4)]))))
    if kind == "date":
        return m.FieldCondition(key="when", range=m.DatetimeRange(**bounds(lambda: rng.choice(DATES))))
    if kind == "count":
        return m.FieldCondition(key=key, values_count=m.ValuesCount(**bounds(lambda: rng.randint(0, 4))))
    if kind == "empty":
        return m.IsEmptyCondition(is_empty=m.PayloadField(key=key))
    if kind == "null":
        return m.IsNullCondition(is_null=m.PayloadField(key=key))
    if kind == "id":
        return m.HasIdCondition(has_id=rng.sample(ids, min(len(ids), 12)))
    if kind == "vector":
        return m.HasVectorCondition(has_vector=rng.choice(names))
    if kind == "nested":
        inner = m.Filter(
            must=[
                m.FieldCondition(key="k", match=m.MatchValue(value=rng.choice(WORDS))),
                m.FieldCondition(key="v", range=m.Range(gte=rng.randint(0, 3))),
            ]
        )
        return m.NestedCondition(nested=m.Nested(key=rng.choice(["items", "items[]"]), filter=inner))
    if kind == "box":
        a, b = place(), place()
        box = m.GeoBoundingBox(
            top_left=m.GeoPoint(lon=min(a["lon"], b["lon"]), lat=max(a["lat"], b["lat"])),
            bottom_right=m.GeoPoint(lon=max(a["lon"], b["lon"]), lat=min(a["lat"], b["lat"])),
        )
        return m.FieldCondition(key=rng.choice(["at", "at[]"]), geo_bounding_box=box)
    if kind == "radius":
        circle = m.GeoRadius(center=m.GeoPoint(**place()), radius=rng.uniform(1e5, 8e6))
        return m.FieldCondition(key=rng.choice(["at", "at[]"]), geo_radius=circle)
    return make_filter(ids, names, depth + 1) if depth < 3 else m.HasIdCondition(has_id=ids[:5])


def make_filter(ids, names, depth=0):
    many = lambda: [condition(ids, names, depth) for _ in range(rng.randint(1, 3))]
    clauses = {}
    for clause in ["must", "should", "must_not"]:
        if rng.random() < 0.45:
            clauses[clause] = many()
    if rng.random() < 0.15:
        clauses["min_should"] = m.MinShould(conditions=many(), min_count=rng.randint(1, 2))
    return m.Filter(**clauses)


def vector(size):
    return [round(rng.uniform(-1, 1), 6) for _ in range(size)]


def fail(what, asked, mine, theirs):
    print(f"seed {seed}: {what}\nasked: {asked}\nserver: {mine}\nlocal:  {theirs}")
    sys.exit(1)


def same_scores(asked, mine, theirs, full):
    """Points with the same score can be in any order, and the last score of a page can belong to other points."""
    if len(mine) != len(theirs):
        fail("another number of results", asked, mine, theirs)
    scores = {p.id: p.score for p in full}
    for a, b in zip(mine, theirs):
        close = lambda x, y: abs(x - y) <= TOLERANCE * max(1, abs(y))
        if not close(a.score, b.score) or a.id not in scores or not close(scores[a.id], a.score):
            fail("another score", asked, mine, theirs)


def check(name, ids, names, size):
    narrow = make_filter(ids, names) if rng.random() < 0.8 else None
    using = rng.choice(names)
    query = rng.choice([vector(size), rng.choice(ids), "recommend"])
    if query == "recommend":
        chosen = rng.sample(ids, 3)
        recommend = m.RecommendInput(positive=chosen[:2], negative=chosen[2:] if rng.random() < 0.5 else [])
        query = m.RecommendQuery(recommend=recommend)
    window = {"limit": rng.randint(1, 20), "offset": rng.choice([0, 0, 3])}
    asked = {"query": query, "using": using or None, "query_filter": narrow}
    def ask(client, **more):
        try:
            return client.query_points(name, **{k: v for k, v in asked.items() if v is not None}, **more).points
        except Exception as error:
            return error
    mine, theirs = ask(server, **window), ask(local, **window)
    if isinstance(mine, Exception) or isinstance(theirs, Exception):
        if isinstance(mine, Exception) != isinstance(theirs, Exception):
            fail("one refuses", asked, mine, theirs)
    else:
        same_scores((asked, window), mine, theirs, ask(local, limit=10_000))
    pages = [c.scroll(name, scroll_filter=narrow, limit=7, with_payload=True)[0] for c in (server, local)]
    counts = [c.count(name, count_filter=narrow).count for c in (server, local)]
    order = lambda page: [p.id for p in page]
    if counts[0] != counts[1] or sorted(order(pages[0]), key=str) != sorted(order(pages[1]), key=str):
        found = [
            {p.id: p.payload for p in c.scroll(name, scroll_filter=narrow, limit=10_000, with_payload=True)[0]}
            for c in (server, local)
        ]
        different = {k: v for one in found for k, v in one.items() if (k in found[0]) != (k in found[1])}
        fail(f"another page, different points: {different}", narrow, (counts[0], order(pages[0])), (counts[1], order(pages[1])))
    for a, b in zip(sorted(pages[0], key=lambda p: str(p.id)), sorted(pages[1], key=lambda p: str(p.id))):
        if a.payload != b.payload:
            fail("another payload", narrow, a, b)


def change(name, ids, names, size):
    some = rng.sample(ids, 5)
    key = rng.choice(["word", "deep.er", "tags", "items[].k", "n"])
    act = rng.choice(["set", "overwrite", "delete_keys", "clear", "delete", "vectors", "drop"])
    for client in (server, local):
        state = rng.getstate()
        if act == "set":
            client.set_payload(name, {"word": rng.choice(WORDS), "added": rng.randint(0, 9)}, points=some, key=rng.choice([None, "deep"]))
        elif act == "overwrite":
            client.overwrite_payload(name, {"n": rng.randint(0, 9)}, points=some)
        elif act == "delete_keys":
            client.delete_payload(name, keys=[key, "flag"], points=some)
        elif act == "clear":
            client.clear_payload(name, points_selector=some)
        elif act == "delete":
            client.delete(name, points_selector=some[:2])
        elif act == "vectors":
            name_of = rng.choice(names)
            vectors = [m.PointVectors(id=i, vector={name_of: vector(size)} if name_of else vector(size)) for i in some]
            client.update_vectors(name, points=vectors)
        elif names != [""]:
            client.delete_vectors(name, vectors=[rng.choice(names)], points=some)
        if client is server:
            after = rng.getstate()
            rng.setstate(state)
    rng.setstate(after)
    return [i for i in ids if i not in some[:2]] if act == "delete" else ids


for number in range(collections):
    name = f"c{number}"
    size = rng.choice([2, 3, 16, 17, 50])
    names = rng.choice([[""], ["image", "text"]])
    params = {n: m.VectorParams(size=size, distance=rng.choice(list(m.Distance))) for n in names}
    ids = [f"{rng.getrandbits(128):032x}" for _ in range(20)] + rng.sample(range(10_000), 60)
    ids = [f"{i[:8]}-{i[8:12]}-{i[12:16]}-{i[16:20]}-{i[20:]}" if isinstance(i, str) else i for i in ids]
    vectors = lambda: vector(size) if names == [""] else {n: vector(size) for n in names}
    points = [m.PointStruct(id=i, vector=vectors(), payload=payload()) for i in ids]
    for client in (server, local):
        if client.collection_exists(name):
            client.delete_collection(name)
        client.create_collection(name, vectors_config=params[""] if names == [""] else params)
        client.upsert(name, points, wait=True)
    for _ in range(queries):
        check(name, ids, names, size)
        if rng.random() < 0.15:
            ids = change(name, ids, names, size)
print(f"seed {seed}: {collections} collections with {queries} queries each have the same answers")
