// Program minio-go-calls makes the ordinary calls of MinIO's client for Go, as an app with the variables of the object store does.
package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
	"github.com/minio/minio-go/v7/pkg/tags"
)

const bucket = "from-go"

func main() {
	client, err := minio.New(os.Getenv("MINIO_ENDPOINT"), &minio.Options{
		Creds:  credentials.NewStaticV4(os.Getenv("MINIO_ACCESS_KEY"), os.Getenv("MINIO_SECRET_KEY"), ""),
		Secure: os.Getenv("MINIO_USE_SSL") == "true",
	})
	check(err)
	ctx := context.Background()
	makeBucket(ctx, client)
	small(ctx, client)
	large(ctx, client)
	signed(ctx, client)
	remove(ctx, client)
	fmt.Println("all calls answered")
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func expect(what string, found, wanted any) {
	if fmt.Sprint(found) != fmt.Sprint(wanted) {
		panic(fmt.Sprintf("%s: found %v, expected %v", what, found, wanted))
	}
}

func makeBucket(ctx context.Context, client *minio.Client) {
	check(client.MakeBucket(ctx, bucket, minio.MakeBucketOptions{Region: "us-east-1"}))
	exists, err := client.BucketExists(ctx, bucket)
	check(err)
	expect("exists", exists, true)
	err = client.MakeBucket(ctx, bucket, minio.MakeBucketOptions{})
	expect("again", minio.ToErrorResponse(err).Code, "BucketAlreadyOwnedByYou")
	policy := `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["*"]},"Action":["s3:GetObject"],"Resource":["arn:aws:s3:::from-go/open/*"]}]}`
	check(client.SetBucketPolicy(ctx, bucket, policy))
	found, err := client.GetBucketPolicy(ctx, bucket)
	check(err)
	expect("policy", strings.Contains(found, "from-go/open"), true)
}

func small(ctx context.Context, client *minio.Client) {
	options := minio.PutObjectOptions{ContentType: "text/x", UserMetadata: map[string]string{"Who": "me"}, UserTags: map[string]string{"k": "v"}}
	_, err := client.PutObject(ctx, bucket, "open/ä b.txt", strings.NewReader("0123456789"), 10, options)
	check(err)
	info, err := client.StatObject(ctx, bucket, "open/ä b.txt", minio.StatObjectOptions{})
	check(err)
	expect("stat", []any{info.Size, info.ContentType, info.UserMetadata["Who"]}, []any{10, "text/x", "me"})
	tagged, err := client.GetObjectTagging(ctx, bucket, "open/ä b.txt", minio.GetObjectTaggingOptions{})
	check(err)
	expect("tags", tagged.ToMap()["k"], "v")
	others, err := tags.NewTags(map[string]string{"n": "1"}, true)
	check(err)
	check(client.PutObjectTagging(ctx, bucket, "open/ä b.txt", others, minio.PutObjectTaggingOptions{}))
	part := minio.GetObjectOptions{}
	check(part.SetRange(2, 4))
	object, err := client.GetObject(ctx, bucket, "open/ä b.txt", part)
	check(err)
	text, err := io.ReadAll(object)
	check(err)
	expect("range", string(text), "234")
	_, err = client.CopyObject(ctx, minio.CopyDestOptions{Bucket: bucket, Object: "copy"}, minio.CopySrcOptions{Bucket: bucket, Object: "open/ä b.txt"})
	check(err)
	names := []string{}
	for entry := range client.ListObjects(ctx, bucket, minio.ListObjectsOptions{}) {
		check(entry.Err)
		names = append(names, entry.Key)
	}
	expect("list", names, []string{"copy", "open/"})
	_, err = client.StatObject(ctx, bucket, "gone", minio.StatObjectOptions{})
	expect("gone", minio.ToErrorResponse(err).Code, "NoSuchKey")
}

func large(ctx context.Context, client *minio.Client) {
	content := make([]byte, 70<<20)
	rand.New(rand.NewSource(1)).Read(content)
	_, err := client.PutObject(ctx, bucket, "large", bytes.NewReader(content), -1, minio.PutObjectOptions{PartSize: 16 << 20})
	check(err)
	object, err := client.GetObject(ctx, bucket, "large", minio.GetObjectOptions{})
	check(err)
	hash := sha256.New()
	_, err = io.Copy(hash, object)
	check(err)
	expect("large", hash.Sum(nil), func() []byte { sum := sha256.Sum256(content); return sum[:] }())
}

func signed(ctx context.Context, client *minio.Client) {
	put, err := client.PresignedPutObject(ctx, bucket, "signed", time.Minute)
	check(err)
	request, err := http.NewRequest(http.MethodPut, put.String(), strings.NewReader("signed"))
	check(err)
	answer, err := http.DefaultClient.Do(request)
	check(err)
	expect("signed put", answer.StatusCode, 200)
	get, err := client.PresignedGetObject(ctx, bucket, "signed", time.Minute, nil)
	check(err)
	answer, err = http.Get(get.String())
	check(err)
	text, err := io.ReadAll(answer.Body)
	check(err)
	expect("signed get", string(text), "signed")
	form := minio.NewPostPolicy()
	check(form.SetBucket(bucket))
	check(form.SetKey("posted"))
	check(form.SetExpires(time.Now().Add(time.Minute)))
	_, _, err = client.PresignedPostPolicy(ctx, form)
	check(err)
}

func remove(ctx context.Context, client *minio.Client) {
	found := make(chan minio.ObjectInfo)
	go func() {
		defer close(found)
		for entry := range client.ListObjects(ctx, bucket, minio.ListObjectsOptions{Recursive: true}) {
			found <- entry
		}
	}()
	for failed := range client.RemoveObjects(ctx, bucket, found, minio.RemoveObjectsOptions{}) {
		check(failed.Err)
	}
	check(client.RemoveBucket(ctx, bucket))
}
