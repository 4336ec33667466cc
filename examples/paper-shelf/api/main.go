// The API of Paper Shelf: it keeps documents, and finds passages in what the worker has read.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"mime"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
	"github.com/redis/go-redis/v9"
)

const maxUpload = 64 << 20

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("content-type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(body)
}

func fail(w http.ResponseWriter, err error) {
	log.Print(err)
	status := http.StatusInternalServerError
	if tooLarge := new(http.MaxBytesError); errors.As(err, &tooLarge) {
		status = http.StatusRequestEntityTooLarge
	}
	answer(w, status, map[string]string{"error": err.Error()})
}

func (s shelf) upload(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if name == "" {
		answer(w, http.StatusBadRequest, map[string]string{"error": "name is missing"})
		return
	}
	kind := r.Header.Get("content-type")
	if kind == "" {
		kind = "application/octet-stream"
	}
	added, err := s.add(r.Context(), name, kind, http.MaxBytesReader(w, r.Body, maxUpload), r.ContentLength)
	if err != nil {
		fail(w, err)
		return
	}
	answer(w, http.StatusCreated, added)
}

// send answers with an object of a bucket that belongs to a document.
func (s shelf) send(bucket string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		one, err := s.find(r.Context(), r.PathValue("id"))
		if err != nil {
			fail(w, err)
			return
		}
		if one.ID == "" {
			http.NotFound(w, r)
			return
		}
		object, err := s.store.GetObject(r.Context(), bucket, one.ID, minio.GetObjectOptions{})
		if err != nil {
			fail(w, err)
			return
		}
		defer object.Close()
		about, err := object.Stat()
		if err != nil {
			fail(w, err)
			return
		}
		w.Header().Set("content-type", about.ContentType)
		w.Header().Set("content-disposition", mime.FormatMediaType("attachment", map[string]string{"filename": one.Name}))
		io.Copy(w, object)
	}
}

func (s shelf) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, r *http.Request) {
		if err := s.check(r.Context()); err != nil {
			answer(w, http.StatusServiceUnavailable, map[string]string{"status": "unhealthy", "error": err.Error()})
			return
		}
		answer(w, http.StatusOK, map[string]string{"status": "healthy"})
	})
	mux.HandleFunc("POST /api/documents", s.upload)
	mux.HandleFunc("GET /api/documents", func(w http.ResponseWriter, r *http.Request) {
		found, err := s.list(r.Context())
		if err != nil {
			fail(w, err)
			return
		}
		answer(w, http.StatusOK, found)
	})
	mux.HandleFunc("GET /api/documents/{id}/file", s.send("documents"))
	mux.HandleFunc("GET /api/documents/{id}/text", s.send("texts"))
	mux.HandleFunc("DELETE /api/documents/{id}", func(w http.ResponseWriter, r *http.Request) {
		if err := s.remove(r.Context(), r.PathValue("id")); err != nil {
			fail(w, err)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("GET /api/search", func(w http.ResponseWriter, r *http.Request) {
		found, err := s.vectors.search(r.Context(), r.URL.Query().Get("q"))
		if err != nil {
			fail(w, err)
			return
		}
		answer(w, http.StatusOK, found)
	})
	return mux
}

func open() (shelf, error) {
	options, err := redis.ParseURL(os.Getenv("REDIS_URL"))
	if err != nil {
		return shelf{}, err
	}
	store, err := minio.New(os.Getenv("MINIO_ENDPOINT"), &minio.Options{
		Creds:  credentials.NewStaticV4(os.Getenv("MINIO_ACCESS_KEY"), os.Getenv("MINIO_SECRET_KEY"), ""),
		Secure: os.Getenv("MINIO_USE_SSL") == "true",
	})
	if err != nil {
		return shelf{}, err
	}
	vectors := qdrant{url: os.Getenv("QDRANT_URL"), key: os.Getenv("QDRANT_API_KEY")}
	return shelf{db: redis.NewClient(options), store: store, vectors: vectors}, nil
}

func main() {
	shelf, err := open()
	if err != nil {
		log.Fatal(err)
	}
	server := &http.Server{
		Addr:              "127.0.0.1:" + os.Getenv("API_PORT"),
		Handler:           shelf.routes(),
		ReadHeaderTimeout: 10 * time.Second,
	}
	stop, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer cancel()
	go func() {
		<-stop.Done()
		ending, done := context.WithTimeout(context.Background(), 5*time.Second)
		defer done()
		server.Shutdown(ending)
	}()
	log.Print("Paper Shelf listens on ", server.Addr)
	if err := server.ListenAndServe(); err != nil && err != http.ErrServerClosed {
		log.Fatal(err)
	}
}
