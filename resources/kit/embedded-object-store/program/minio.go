package main

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"strings"

	"github.com/gofiber/fiber/v3"
)

// answerMinio serves the paths that MinIO has besides S3: the health checks, and a refusal of everything else.
func answerMinio(store *store) fiber.Handler {
	return func(ctx fiber.Ctx) error {
		path := ctx.Path()
		if path != "/minio" && !strings.HasPrefix(path, "/minio/") {
			return ctx.Next()
		}
		if check, ok := strings.CutPrefix(path, "/minio/health/"); ok {
			return answerHealth(ctx, store, check)
		}
		return refuse(ctx, http.StatusNotImplemented, "NotImplemented",
			"this object store has the S3 API alone: no console, no admin API, no metrics. "+
				"Create buckets and set policies with calls of S3; users and service accounts do not exist")
	}
}

func answerHealth(ctx fiber.Ctx, store *store, check string) error {
	switch check {
	case "live":
		return ctx.SendStatus(http.StatusOK)
	case "ready", "cluster", "cluster/read":
		if err := store.isUsable(); err != nil {
			ctx.Set("X-Minio-Server-Status", "offline")
			return ctx.SendStatus(http.StatusServiceUnavailable)
		}
		return ctx.SendStatus(http.StatusOK)
	}
	return refuse(ctx, http.StatusNotFound, "NotImplemented", "the health checks are live, ready and cluster")
}

// isUsable is whether the data folder can be read.
func (s *store) isUsable() error {
	folder, err := os.Open(s.objects)
	if err != nil {
		return err
	}
	defer folder.Close()
	if _, err := folder.Readdirnames(1); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}

// refuse answers as MinIO's admin API does, in JSON.
func refuse(ctx fiber.Ctx, status int, code, message string) error {
	text, err := json.Marshal(map[string]string{"Code": code, "Message": message, "Resource": ctx.Path()})
	if err != nil {
		return err
	}
	ctx.Set("Content-Type", "application/json")
	return ctx.Status(status).Send(text)
}
