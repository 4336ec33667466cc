package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
	"github.com/versity/versitygw/auth"
	"github.com/versity/versitygw/s3err"
)

// bucket is a bucket that the app declares. The policy is a document of S3; without one, only the app's keys open the bucket.
type bucket struct {
	Name       string          `json:"name"`
	Policy     json.RawMessage `json:"policy,omitempty"`
	Versioning bool            `json:"versioning,omitempty"`
}

type plan struct {
	Buckets []bucket `json:"buckets"`
	// Notices is what the driver could not read.
	Notices []string `json:"notices,omitempty"`
}

// applied says which plan the data have: each version of it is applied once, so that a bucket that the app removes stays removed.
type applied struct {
	Digest  string   `json:"digest"`
	Notices []string `json:"notices"`
}

const appliedFile = "applied-plan.json"

// applyPlan creates the buckets that are missing, and sets the policy and versioning that the plan names. A policy that the server does not
// accept leaves its bucket private, and is a line of the log on every start.
func applyPlan(store *store, wanted plan, root auth.Account) error {
	text, err := json.Marshal(wanted)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(text)
	now := applied{Digest: hex.EncodeToString(sum[:]), Notices: wanted.Notices}
	path := filepath.Join(store.folder, appliedFile)
	var known applied
	if text, err := os.ReadFile(path); err == nil && json.Unmarshal(text, &known) == nil && known.Digest == now.Digest {
		tell(known.Notices)
		return nil
	}
	for _, each := range wanted.Buckets {
		fault, err := createBucket(store, each, root)
		if err != nil {
			return fmt.Errorf("bucket %q: %w", each.Name, toSentence(err))
		}
		if fault != "" {
			now.Notices = append(now.Notices, fmt.Sprintf("bucket %q: %s", each.Name, fault))
		}
	}
	if len(wanted.Buckets) > 0 {
		fmt.Printf("%d declared buckets were read\n", len(wanted.Buckets))
	}
	tell(now.Notices)
	if text, err = json.Marshal(now); err != nil {
		return err
	}
	return writeFile(path, text, true)
}

// tell writes the line that the runtime shows beside the state of the service.
func tell(notices []string) {
	if len(notices) > 0 {
		fmt.Println("embedded-object-store: notice: " + strings.Join(notices, "; "))
	}
}

// createBucket returns what of a declaration cannot be applied.
func createBucket(store *store, wanted bucket, root auth.Account) (string, error) {
	if !isBucketName(wanted.Name) {
		return findBucketFault(wanted), nil
	}
	ctx := context.WithValue(context.Background(), "bucket-owner", root) //nolint:staticcheck // the key that the backend reads
	if _, err := store.HeadBucket(ctx, &s3.HeadBucketInput{Bucket: &wanted.Name}); err != nil {
		acl, err := json.Marshal(auth.ACL{Owner: root.Access})
		if err != nil {
			return "", err
		}
		input := &s3.CreateBucketInput{
			Bucket:                    &wanted.Name,
			ObjectOwnership:           types.ObjectOwnershipBucketOwnerEnforced,
			CreateBucketConfiguration: &types.CreateBucketConfiguration{},
		}
		if err := store.CreateBucket(ctx, input, acl); err != nil {
			return "", err
		}
	}
	if wanted.Versioning {
		if err := store.PutBucketVersioning(ctx, wanted.Name, types.BucketVersioningStatusEnabled); err != nil {
			return "", err
		}
	}
	if len(wanted.Policy) == 0 {
		return "", nil
	}
	if fault := findBucketFault(wanted); fault != "" {
		return fault, nil
	}
	return "", store.PutBucketPolicy(ctx, wanted.Name, wanted.Policy)
}

// findBucketFault is why a bucket cannot be as it is declared; empty when it can.
func findBucketFault(wanted bucket) string {
	if !isBucketName(wanted.Name) {
		return "the name is not one that S3 accepts; the bucket is not created"
	}
	if len(wanted.Policy) == 0 {
		return ""
	}
	iam := auth.NewIAMServiceSingle(auth.Account{Access: "app", Role: auth.RoleAdmin})
	if err := auth.ValidatePolicyDocument(wanted.Policy, wanted.Name, iam); err != nil {
		return "the policy is not accepted, and the bucket is private: " + toSentence(err).Error()
	}
	return ""
}

// checkPlan reads a plan and prints, as a JSON object, what is wrong with each bucket that cannot be created as it is declared.
func checkPlan(input io.Reader) error {
	var wanted plan
	if err := json.NewDecoder(input).Decode(&wanted); err != nil {
		return err
	}
	faults := map[string]string{}
	for _, each := range wanted.Buckets {
		if fault := findBucketFault(each); fault != "" {
			faults[each.Name] = fault
		}
	}
	return json.NewEncoder(os.Stdout).Encode(faults)
}

// toSentence is an error of S3 without its XML.
func toSentence(err error) error {
	var known s3err.S3Error
	if errors.As(err, &known) {
		return errors.New(known.BaseError().Description)
	}
	return err
}
