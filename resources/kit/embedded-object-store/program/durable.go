package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/versity/versitygw/backend/posix"
	"github.com/versity/versitygw/s3response"
)

// toDisk makes an object durable before the call is answered: its bytes, its record, and the names on the way to it.
func (s *store) toDisk(bucket, key *string, withBytes bool) error {
	if bucket == nil || key == nil {
		return nil
	}
	place := filepath.Join(s.objects, *bucket, filepath.FromSlash(*key))
	if withBytes {
		if err := syncPath(place); err != nil && !os.IsNotExist(err) {
			return toS3(err)
		}
	}
	if err := s.records.settle(*bucket, *key); err != nil {
		return err
	}
	for folder := path.Dir(strings.TrimSuffix(*key, "/")); ; folder = path.Dir(folder) {
		// A parallel call may remove a folder that is empty.
		if err := syncFolder(filepath.Join(s.objects, *bucket, filepath.FromSlash(folder))); err != nil && !os.IsNotExist(err) {
			return toS3(err)
		}
		if folder == "." {
			return nil
		}
	}
}

func (s *store) PutObject(ctx context.Context, input s3response.PutObjectInput) (s3response.PutObjectOutput, error) {
	if err := s.assertKey(input.Bucket, input.Key); err != nil {
		return s3response.PutObjectOutput{}, err
	}
	output, err := s.PutObjectWithPostFunc(ctx, input, func(file *os.File) error { return file.Sync() })
	if err != nil {
		return output, toS3(err)
	}
	return output, s.toDisk(input.Bucket, input.Key, false)
}

func (s *store) CopyObject(ctx context.Context, input s3response.CopyObjectInput) (s3response.CopyObjectOutput, error) {
	if err := s.assertKey(input.Bucket, input.Key); err != nil {
		return s3response.CopyObjectOutput{}, err
	}
	if err := s.assertSource(input.CopySource); err != nil {
		return s3response.CopyObjectOutput{}, err
	}
	output, err := s.Posix.CopyObject(ctx, input)
	if err != nil {
		return output, toS3(err)
	}
	return output, s.toDisk(input.Bucket, input.Key, true)
}

func (s *store) UploadPart(ctx context.Context, input *s3.UploadPartInput) (*s3.UploadPartOutput, error) {
	if err := s.assertKey(input.Bucket, input.Key); err != nil {
		return nil, err
	}
	output, err := s.UploadPartWithPostFunc(ctx, input, func(file *os.File) error { return file.Sync() })
	return output, toS3(err)
}

func (s *store) UploadPartCopy(ctx context.Context, input *s3.UploadPartCopyInput) (s3response.CopyPartResult, error) {
	if err := s.assertKey(input.Bucket, input.Key); err != nil {
		return s3response.CopyPartResult{}, err
	}
	if err := s.assertSource(input.CopySource); err != nil {
		return s3response.CopyPartResult{}, err
	}
	output, err := s.Posix.UploadPartCopy(ctx, input)
	return output, toS3(err)
}

func (s *store) CompleteMultipartUpload(ctx context.Context, input *s3.CompleteMultipartUploadInput) (s3response.CompleteMultipartUploadResult, string, error) {
	if err := s.assertKey(input.Bucket, input.Key); err != nil {
		return s3response.CompleteMultipartUploadResult{}, "", err
	}
	output, version, err := s.Posix.CompleteMultipartUpload(ctx, input)
	if err != nil {
		return output, version, toS3(err)
	}
	s.removeParts(*input.Bucket, *input.Key, *input.UploadId)
	return output, version, s.toDisk(input.Bucket, input.Key, true)
}

func (s *store) CreateMultipartUpload(ctx context.Context, input s3response.CreateMultipartUploadInput) (s3response.InitiateMultipartUploadResult, error) {
	if err := s.assertKey(input.Bucket, input.Key); err != nil {
		return s3response.InitiateMultipartUploadResult{}, err
	}
	output, err := s.Posix.CreateMultipartUpload(ctx, input)
	return output, toS3(err)
}

// removeParts removes what the server leaves of a completed upload: the attributes of its parts, and on Windows parts that were still open.
func (s *store) removeParts(bucket, key, upload string) {
	folder := filepath.Join(posix.MetaTmpMultipartDir, fmt.Sprintf("%x", sha256.Sum256([]byte(key))))
	for _, tree := range []string{s.objects, filepath.Join(s.folder, "uploads")} {
		_ = os.RemoveAll(filepath.Join(tree, bucket, folder, upload))
		_ = os.Remove(filepath.Join(tree, bucket, folder))
	}
}
