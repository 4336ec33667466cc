package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/versity/versitygw/backend/meta"
	"github.com/versity/versitygw/backend/posix"
	"github.com/versity/versitygw/s3err"
)

// records keeps what S3 knows of buckets and objects beside their bytes: one file for each, which has a state for the bytes that are there, and
// while an object is replaced another one for those that come. The rename of the bytes switches between the two, so that
// no object has the bytes of one upload with the record of another, whenever the server is killed.
//
// Attributes of uploads that are not complete, and of earlier versions of objects, are in the tree that the server knows itself.
type records struct {
	objects  string
	folder   string
	versions string
	uploads  meta.SideCar
	locks    [64]sync.Mutex
}

var _ meta.MetadataStorer = &records{}

// state is the attributes that belong to the bytes of one file.
type state struct {
	File       string            `json:"file,omitempty"`
	Attributes map[string][]byte `json:"attributes"`
}

type record struct {
	Name   string  `json:"name"`
	States []state `json:"states"`
}

func newRecords(objects, folder, versions, uploads string) (*records, error) {
	tree, err := meta.NewSideCar(uploads)
	if err != nil {
		return nil, err
	}
	return &records{objects: objects, folder: folder, versions: versions, uploads: tree}, nil
}

// find splits the names of the server into those of a bucket and an object. It is not ok for what is in the tree.
func (r *records) find(bucket, object string) (string, string, bool) {
	if filepath.IsAbs(bucket) {
		return "", "", false
	}
	name := filepath.ToSlash(filepath.Join(bucket, object))
	bucket, object, _ = strings.Cut(name, "/")
	return bucket, object, object != posix.MetaTmpDir && !strings.HasPrefix(object, posix.MetaTmpDir+"/")
}

// inTree gives earlier versions a name that does not change when the data folder is moved.
func (r *records) inTree(bucket string) string {
	if inside, err := filepath.Rel(r.versions, bucket); err == nil && filepath.IsAbs(bucket) {
		return filepath.Join(".versions", inside)
	}
	return bucket
}

func (r *records) pathOf(bucket, object string) string {
	if object == "" {
		return filepath.Join(r.folder, bucket, "bucket.json")
	}
	sum := sha256.Sum256([]byte(object))
	name := hex.EncodeToString(sum[:])
	return filepath.Join(r.folder, bucket, name[:2], name[2:]+".json")
}

func (r *records) lock(path string) func() {
	hash := fnv.New32a()
	hash.Write([]byte(path))
	mutex := &r.locks[hash.Sum32()%uint32(len(r.locks))]
	mutex.Lock()
	return mutex.Unlock
}

// read is the record in a file; an empty one where there is no file, or one that a power loss has cut.
func read(path string) (record, error) {
	var found record
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return found, nil
	}
	if err != nil {
		return found, err
	}
	if json.Unmarshal(text, &found) != nil {
		return record{}, nil
	}
	return found, nil
}

func (r *records) write(path string, one record, durable bool) error {
	text, err := json.Marshal(one)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return toS3(err)
	}
	return toS3(writeFile(path, text, durable))
}

func (r *records) RetrieveAttribute(f *os.File, bucket, object, attribute string) ([]byte, error) {
	bucket, object, ok := r.at(bucket, object)
	if !ok {
		return r.uploads.RetrieveAttribute(f, bucket, object, attribute)
	}
	found, err := read(r.pathOf(bucket, object))
	if err != nil {
		return nil, err
	}
	current := found.pick(r.identify(f, bucket, object))
	if current == nil {
		return nil, meta.ErrNoSuchKey
	}
	value, ok := current.Attributes[attribute]
	if !ok {
		return nil, meta.ErrNoSuchKey
	}
	return value, nil
}

func (r *records) StoreAttribute(f *os.File, bucket, object, attribute string, value []byte) error {
	bucket, object, ok := r.at(bucket, object)
	if !ok {
		return toS3(r.uploads.StoreAttribute(f, bucket, object, attribute, value))
	}
	path := r.pathOf(bucket, object)
	defer r.lock(path)()
	found, err := read(path)
	if err != nil {
		return err
	}
	found.Name = object
	found.keep(r.identify(nil, bucket, object), r.identify(f, bucket, object))
	found.States[len(found.States)-1].Attributes[attribute] = value
	// The upload of an object ends with settle, which makes its record durable.
	return r.write(path, found, f == nil)
}

func (r *records) DeleteAttribute(bucket, object, attribute string) error {
	bucket, object, ok := r.at(bucket, object)
	if !ok {
		return r.uploads.DeleteAttribute(bucket, object, attribute)
	}
	path := r.pathOf(bucket, object)
	defer r.lock(path)()
	found, err := read(path)
	if err != nil {
		return err
	}
	current := found.pick(r.identify(nil, bucket, object))
	if current == nil {
		return meta.ErrNoSuchKey
	}
	if _, ok := current.Attributes[attribute]; !ok {
		return meta.ErrNoSuchKey
	}
	delete(current.Attributes, attribute)
	return r.write(path, found, true)
}

func (r *records) ListAttributes(bucket, object string) ([]string, error) {
	bucket, object, ok := r.at(bucket, object)
	if !ok {
		return r.uploads.ListAttributes(bucket, object)
	}
	found, err := read(r.pathOf(bucket, object))
	if err != nil {
		return nil, err
	}
	names := []string{}
	if current := found.pick(r.identify(nil, bucket, object)); current != nil {
		for name := range current.Attributes {
			names = append(names, name)
		}
	}
	return names, nil
}

func (r *records) DeleteAttributes(bucket, object string) error {
	bucket, object, ok := r.at(bucket, object)
	if !ok {
		return r.uploads.DeleteAttributes(bucket, object)
	}
	if object == "" {
		_ = r.uploads.DeleteAttributes(bucket, "")
		return os.RemoveAll(filepath.Join(r.folder, bucket))
	}
	path := r.pathOf(bucket, object)
	defer r.lock(path)()
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// RenameObject is called for folders of uploads alone.
func (r *records) RenameObject(bucket, from, to string) error {
	return r.uploads.RenameObject(bucket, from, to)
}

// settle keeps the state of the bytes that are there, on the disk.
func (r *records) settle(bucket, object string) error {
	bucket, object, ok := r.find(bucket, object)
	if !ok {
		return nil
	}
	path := r.pathOf(bucket, object)
	defer r.lock(path)()
	found, err := read(path)
	if err != nil {
		return err
	}
	current := found.pick(r.identify(nil, bucket, object))
	if current == nil {
		return nil
	}
	found.States = []state{*current}
	return r.write(path, found, true)
}

// at is find, with the names of the tree for what is there.
func (r *records) at(bucket, object string) (string, string, bool) {
	if inBucket, name, ok := r.find(bucket, object); ok {
		return inBucket, name, true
	}
	return r.inTree(bucket), object, false
}

func toS3(err error) error {
	if isFull(err) {
		return s3err.GetAPIError(s3err.ErrNoSpaceLeftOnDevice)
	}
	return err
}
