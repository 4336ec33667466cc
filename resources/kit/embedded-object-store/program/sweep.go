package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/versity/versitygw/backend/posix"
)

// uploadAge is how long an upload in parts stays that nobody has completed.
const uploadAge = 7 * 24 * time.Hour

// sweep removes what a killed server has left: bytes of uploads that were not acknowledged, uploads in parts that are old, folders of
// buckets that were not complete. No other process uses the folder then.
func sweep(objects string, kept *records) error {
	buckets, err := os.ReadDir(objects)
	if err != nil {
		return err
	}
	for _, bucket := range buckets {
		if !bucket.IsDir() || strings.HasPrefix(bucket.Name(), ".") {
			continue
		}
		if err := sweepBucket(filepath.Join(objects, bucket.Name()), bucket.Name(), kept); err != nil {
			return err
		}
	}
	return nil
}

func sweepBucket(path, bucket string, kept *records) error {
	if _, err := os.Stat(kept.pathOf(bucket, "")); errors.Is(err, fs.ErrNotExist) {
		// Only an empty folder can be removed: creating the bucket did not end.
		_ = os.Remove(path)
	}
	temporary := filepath.Join(path, posix.MetaTmpDir)
	entries, err := os.ReadDir(temporary)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if entry.IsDir() {
			continue
		}
		if err := os.Remove(filepath.Join(temporary, entry.Name())); err != nil {
			return err
		}
	}
	return sweepUploads(filepath.Join(path, posix.MetaTmpMultipartDir), bucket, kept)
}

// sweepUploads goes through <name of the object>/<id of the upload>/<number of the part>.
func sweepUploads(path, bucket string, kept *records) error {
	names, err := os.ReadDir(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, name := range names {
		uploads, err := os.ReadDir(filepath.Join(path, name.Name()))
		if err != nil {
			continue
		}
		for _, upload := range uploads {
			inside := filepath.Join(posix.MetaTmpMultipartDir, name.Name(), upload.Name())
			if err := sweepUpload(filepath.Join(path, name.Name(), upload.Name()), bucket, inside, upload, kept); err != nil {
				return err
			}
		}
		_ = os.Remove(filepath.Join(path, name.Name()))
	}
	return nil
}

// sweepUpload removes an old upload, and makes one possible to complete whose completion was interrupted.
func sweepUpload(path, bucket, inside string, upload os.DirEntry, kept *records) error {
	info, err := upload.Info()
	if err != nil {
		return nil
	}
	if time.Since(info.ModTime()) > uploadAge {
		_ = kept.uploads.DeleteAttributes(bucket, inside)
		return os.RemoveAll(path)
	}
	// <id>.<etag>.inprogress
	id, _, isInterrupted := strings.Cut(upload.Name(), ".")
	if !isInterrupted {
		return nil
	}
	if err := kept.RenameObject(bucket, inside, filepath.Join(filepath.Dir(inside), id)); err != nil {
		return err
	}
	return os.Rename(path, filepath.Join(filepath.Dir(path), id))
}
