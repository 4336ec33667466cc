"""Uses a server through redis-py: the arguments are its URL, the protocol, and "lua" for Valkey on a Unix socket. Prints "ok"."""

import sys

import redis

url, protocol = sys.argv[1], int(sys.argv[2])
db = redis.Redis.from_url(url, protocol=protocol, decode_responses=True)


def check(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: {found!r}, wanted {wanted!r}")


check("PING", db.ping(), True)
check("SET", db.set("py:key", "value", ex=100), True)
check("SET NX", db.set("py:key", "other", nx=True), None)
check("GET", db.get("py:key"), "value")
check("TTL", 90 < db.ttl("py:key") <= 100, True)
check("INCRBYFLOAT", db.incrbyfloat("py:float", 0.5), 0.5)
check("HSET", db.hset("py:hash", mapping={"name": "owl", "legs": 2}), 2)
check("HGETALL", db.hgetall("py:hash"), {"name": "owl", "legs": "2"})
check("RPUSH", db.rpush("py:list", "a", "b"), 2)
check("BLPOP", db.blpop("py:list", timeout=1) in (("py:list", "a"), ["py:list", "a"]), True)
check("BLPOP of no list", db.blpop("py:none", timeout=0.1), None)
check("ZADD", db.zadd("py:zset", {"one": 1, "two": 2.5}), 2)
check("ZRANGE", [tuple(row) for row in db.zrange("py:zset", 0, -1, withscores=True)], [("one", 1.0), ("two", 2.5)])
check("SADD", db.sadd("py:set", "x", "y"), 2)
check("SMEMBERS", set(db.smembers("py:set")), {"x", "y"})
with db.pipeline(transaction=True) as pipe:
    check("transaction", pipe.set("py:tx", 1).incr("py:tx").execute(), [True, 2])
with db.pipeline() as pipe:
    pipe.watch("py:tx")
    db.set("py:tx", 9)
    pipe.multi()
    pipe.set("py:tx", 8)
    try:
        pipe.execute()
        sys.exit("WATCH did not notice the change")
    except redis.WatchError:
        pass
listener = db.pubsub()
listener.psubscribe("py:news:*")
check("PSUBSCRIBE", listener.get_message(timeout=1)["type"], "psubscribe")
check("PUBLISH", db.publish("py:news:today", "hello"), 1)
check("message", listener.get_message(timeout=1)["data"], "hello")
listener.close()
check("SCAN", len(list(db.scan_iter("py:*", count=2))), 7)
check("INFO", "redis_version" in db.info(), True)
check("CONFIG GET", "maxmemory-policy" in db.config_get("maxmemory*"), True)
check("CLIENT SETNAME", db.client_setname("python"), True)
lock = db.lock("py:lock", timeout=10) if len(sys.argv) > 3 else None
if lock is not None:
    check("lock", lock.acquire(), True)
    lock.release()
try:
    redis.Redis.from_url(url.split("@")[0].rsplit(":", 1)[0] + ":wrong@" + url.split("@")[1]).ping()
    sys.exit("a wrong password was accepted")
except redis.AuthenticationError:
    pass
if len(sys.argv) > 3:
    host, port = url.split("@")[1].split("/")[0].split(":")
    check("no password", redis.Redis(host=host, port=int(port), protocol=protocol).ping(), True)
print("ok")
