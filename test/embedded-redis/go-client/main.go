// Uses a server through go-redis: the arguments are its URL and the protocol. Prints "ok", or the first call that answers something else.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"
)

func check(what string, found any, err error, wanted any) {
	if err != nil || fmt.Sprint(found) != fmt.Sprint(wanted) {
		fmt.Printf("%s: %v (%v), wanted %v\n", what, found, err, wanted)
		os.Exit(1)
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	options, err := redis.ParseURL(os.Args[1])
	check("ParseURL", "", err, "")
	if os.Args[2] == "2" {
		options.Protocol = 2
	}
	db := redis.NewClient(options)
	defer db.Close()
	pong, err := db.Ping(ctx).Result()
	check("PING", pong, err, "PONG")
	check("SET", "", db.Set(ctx, "go:key", "value", time.Hour).Err(), "")
	value, err := db.Get(ctx, "go:key").Result()
	check("GET", value, err, "value")
	ttl, err := db.TTL(ctx, "go:key").Result()
	check("TTL", ttl, err, time.Hour)
	_, err = db.Get(ctx, "go:none").Result()
	check("GET of no key", err == redis.Nil, nil, true)
	number, err := db.Incr(ctx, "go:number").Result()
	check("INCR", number, err, 1)
	check("HSET", "", db.HSet(ctx, "go:hash", "name", "owl", "legs", 2).Err(), "")
	hash, err := db.HGetAll(ctx, "go:hash").Result()
	check("HGETALL", hash, err, map[string]string{"name": "owl", "legs": "2"})
	check("RPUSH", "", db.RPush(ctx, "go:list", "a", "b", "c").Err(), "")
	popped, err := db.BLPop(ctx, time.Second, "go:list").Result()
	check("BLPOP", popped, err, []string{"go:list", "a"})
	_, err = db.BRPop(ctx, 100*time.Millisecond, "go:empty").Result()
	check("BRPOP of no list", err == redis.Nil, nil, true)
	check("ZADD", "", db.ZAdd(ctx, "go:zset", redis.Z{Score: 2, Member: "two"}, redis.Z{Score: 1, Member: "one"}).Err(), "")
	scored, err := db.ZRangeWithScores(ctx, "go:zset", 0, -1).Result()
	check("ZRANGE", scored, err, []redis.Z{{Score: 1, Member: "one"}, {Score: 2, Member: "two"}})
	check("SADD", "", db.SAdd(ctx, "go:set", "x").Err(), "")
	members, err := db.SMembers(ctx, "go:set").Result()
	check("SMEMBERS", members, err, []string{"x"})
	results, err := db.Pipelined(ctx, func(pipe redis.Pipeliner) error {
		for range 100 {
			pipe.Incr(ctx, "go:many")
		}
		return nil
	})
	check("pipeline", len(results), err, 100)
	_, err = db.TxPipelined(ctx, func(pipe redis.Pipeliner) error {
		pipe.Set(ctx, "go:tx", "1", 0)
		pipe.Incr(ctx, "go:tx")
		return nil
	})
	check("transaction", "", err, "")
	err = db.Watch(ctx, func(tx *redis.Tx) error {
		check("SET during WATCH", "", db.Set(ctx, "go:tx", "9", 0).Err(), "")
		_, err := tx.TxPipelined(ctx, func(pipe redis.Pipeliner) error { return pipe.Set(ctx, "go:tx", "8", 0).Err() })
		return err
	}, "go:tx")
	check("WATCH", err, nil, redis.TxFailedErr)
	channel := db.Subscribe(ctx, "go:news")
	_, err = channel.Receive(ctx)
	check("SUBSCRIBE", "", err, "")
	check("PUBLISH", "", db.Publish(ctx, "go:news", "hello").Err(), "")
	message, err := channel.ReceiveMessage(ctx)
	check("message", message.Payload, err, "hello")
	found := 0
	for keys := db.Scan(ctx, 0, "go:*", 3).Iterator(); keys.Next(ctx); {
		found++
	}
	check("SCAN", found, nil, 8)
	info, err := db.Info(ctx, "server").Result()
	check("INFO", strings.Contains(info, "redis_version:"), err, true)
	wrong := *options
	wrong.Password = "wrong"
	stranger := redis.NewClient(&wrong)
	check("a wrong password", strings.Contains(fmt.Sprint(stranger.Ping(ctx).Err()), "WRONGPASS"), nil, true)
	fmt.Println("ok")
}
