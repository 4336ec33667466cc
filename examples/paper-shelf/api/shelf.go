package main

import (
	"context"
	"io"
	"strconv"
	"time"

	"github.com/google/uuid"
	"github.com/minio/minio-go/v7"
	"github.com/redis/go-redis/v9"
)

const (
	shelfKey = "documents"
	queueKey = "queue:documents"
)

type document struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Type     string `json:"type"`
	Size     int64  `json:"size"`
	State    string `json:"state"`
	Words    int64  `json:"words"`
	Passages int64  `json:"passages"`
	Reason   string `json:"reason,omitempty"`
	Added    string `json:"added"`
}

type shelf struct {
	db      *redis.Client
	store   *minio.Client
	vectors qdrant
}

// add keeps a document and queues it for the worker.
func (s shelf) add(ctx context.Context, name, kind string, content io.Reader, size int64) (document, error) {
	id, now := uuid.NewString(), time.Now().UTC()
	kept, err := s.store.PutObject(ctx, "documents", id, content, size, minio.PutObjectOptions{ContentType: kind})
	if err != nil {
		return document{}, err
	}
	fields := map[string]any{
		"name": name, "type": kind, "size": kept.Size, "state": "waiting", "added": now.Format(time.RFC3339),
	}
	_, err = s.db.TxPipelined(ctx, func(pipe redis.Pipeliner) error {
		pipe.HSet(ctx, "document:"+id, fields)
		pipe.ZAdd(ctx, shelfKey, redis.Z{Score: float64(now.UnixMilli()), Member: id})
		pipe.LPush(ctx, queueKey, id)
		return nil
	})
	if err != nil {
		return document{}, err
	}
	return s.find(ctx, id)
}

// find returns a document; its ID is empty when there is none.
func (s shelf) find(ctx context.Context, id string) (document, error) {
	fields, err := s.db.HGetAll(ctx, "document:"+id).Result()
	if err != nil || len(fields) == 0 {
		return document{}, err
	}
	number := func(name string) int64 {
		value, _ := strconv.ParseInt(fields[name], 10, 64)
		return value
	}
	return document{
		ID: id, Name: fields["name"], Type: fields["type"], Size: number("size"), State: fields["state"],
		Words: number("words"), Passages: number("passages"), Reason: fields["reason"], Added: fields["added"],
	}, nil
}

func (s shelf) list(ctx context.Context) ([]document, error) {
	ids, err := s.db.ZRevRange(ctx, shelfKey, 0, 999).Result()
	if err != nil {
		return nil, err
	}
	found := []document{}
	for _, id := range ids {
		one, err := s.find(ctx, id)
		if err != nil {
			return nil, err
		}
		if one.ID != "" {
			found = append(found, one)
		}
	}
	return found, nil
}

func (s shelf) remove(ctx context.Context, id string) error {
	if err := s.vectors.forget(ctx, id); err != nil {
		return err
	}
	for _, bucket := range []string{"documents", "texts"} {
		if err := s.store.RemoveObject(ctx, bucket, id, minio.RemoveObjectOptions{}); err != nil {
			return err
		}
	}
	_, err := s.db.TxPipelined(ctx, func(pipe redis.Pipeliner) error {
		pipe.Del(ctx, "document:"+id)
		pipe.ZRem(ctx, shelfKey, id)
		return nil
	})
	return err
}

// check answers whether all three servers work.
func (s shelf) check(ctx context.Context) error {
	if err := s.db.Ping(ctx).Err(); err != nil {
		return err
	}
	if _, err := s.store.BucketExists(ctx, "documents"); err != nil {
		return err
	}
	return s.vectors.call(ctx, "GET", "/collections/passages", nil, nil)
}
