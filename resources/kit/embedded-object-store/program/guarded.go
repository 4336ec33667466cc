package main

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/versity/versitygw/s3err"
	"github.com/versity/versitygw/s3response"
)

// The calls that name an object and write no bytes, and the one that names a new bucket.

func (s *store) CreateBucket(ctx context.Context, input *s3.CreateBucketInput, acl []byte) error {
	if input.Bucket != nil && !isBucketName(*input.Bucket) {
		return s3err.GetBucketErr(s3err.ErrInvalidBucketName, *input.Bucket)
	}
	return toS3(s.Posix.CreateBucket(ctx, input, acl))
}

func (s *store) GetObject(ctx context.Context, input *s3.GetObjectInput) (*s3.GetObjectOutput, error) {
	if err := s.assertKey(input.Bucket, input.Key); err != nil {
		return nil, err
	}
	return s.Posix.GetObject(ctx, input)
}

func (s *store) HeadObject(ctx context.Context, input *s3.HeadObjectInput) (*s3.HeadObjectOutput, error) {
	if err := s.assertKey(input.Bucket, input.Key); err != nil {
		return nil, err
	}
	return s.Posix.HeadObject(ctx, input)
}

func (s *store) GetObjectAttributes(ctx context.Context, input *s3.GetObjectAttributesInput) (s3response.GetObjectAttributesResponse, error) {
	if err := s.assertKey(input.Bucket, input.Key); err != nil {
		return s3response.GetObjectAttributesResponse{}, err
	}
	return s.Posix.GetObjectAttributes(ctx, input)
}

func (s *store) DeleteObject(ctx context.Context, input *s3.DeleteObjectInput) (*s3.DeleteObjectOutput, error) {
	if err := s.assertKey(input.Bucket, input.Key); err != nil {
		return nil, err
	}
	output, err := s.Posix.DeleteObject(ctx, input)
	if err != nil {
		return output, err
	}
	return output, s.toDisk(input.Bucket, input.Key, false)
}

// DeleteObjects deletes nothing when one of the keys is one that no object can have.
func (s *store) DeleteObjects(ctx context.Context, input *s3.DeleteObjectsInput) (s3response.DeleteResult, error) {
	if input.Delete != nil {
		for _, object := range input.Delete.Objects {
			if err := s.assertKey(input.Bucket, object.Key); err != nil {
				return s3response.DeleteResult{}, err
			}
		}
	}
	return s.Posix.DeleteObjects(ctx, input)
}

func (s *store) GetObjectTagging(ctx context.Context, bucket, key, version string) (map[string]string, error) {
	if err := s.assertKey(&bucket, &key); err != nil {
		return nil, err
	}
	return s.Posix.GetObjectTagging(ctx, bucket, key, version)
}

func (s *store) PutObjectTagging(ctx context.Context, bucket, key, version string, tags map[string]string) error {
	if err := s.assertKey(&bucket, &key); err != nil {
		return err
	}
	return s.Posix.PutObjectTagging(ctx, bucket, key, version, tags)
}

func (s *store) DeleteObjectTagging(ctx context.Context, bucket, key, version string) error {
	if err := s.assertKey(&bucket, &key); err != nil {
		return err
	}
	return s.Posix.DeleteObjectTagging(ctx, bucket, key, version)
}
