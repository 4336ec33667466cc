package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"unicode/utf8"

	"github.com/versity/versitygw/backend/posix"
	"github.com/versity/versitygw/s3api/utils"
	"github.com/versity/versitygw/s3err"
)

// findFault is why an object cannot have this key, because a file or folder cannot have the name; empty when it can.
func findFault(key, system string) string {
	if !utf8.ValidString(key) {
		return "it is not UTF-8"
	}
	if key == posix.MetaTmpDir || strings.HasPrefix(key, posix.MetaTmpDir+"/") {
		return "names below " + posix.MetaTmpDir + " belong to the store"
	}
	for _, part := range strings.Split(strings.TrimSuffix(key, "/"), "/") {
		if fault := findPartFault(part, system); fault != "" {
			return fault
		}
	}
	return ""
}

func findPartFault(part, system string) string {
	switch {
	case part == "":
		return "a part between slashes is empty"
	case part == "." || part == "..":
		return fmt.Sprintf("the part %q has another meaning in a path", part)
	case strings.ContainsRune(part, 0):
		return "it contains the character U+0000"
	case system != "windows":
		return ""
	case strings.ContainsAny(part, `<>:"|?*\`) || strings.ContainsFunc(part, func(char rune) bool { return char < 32 }):
		return fmt.Sprintf(`the part %q contains a character that names of files cannot have on Windows: < > : " | ? * \ or a control character`, part)
	case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " "):
		return fmt.Sprintf("the part %q ends with a dot or a space, which names of files cannot have on Windows", part)
	case isDevice(part):
		return fmt.Sprintf("the part %q is the name of a device on Windows", part)
	}
	return ""
}

func isDevice(part string) bool {
	base, _, _ := strings.Cut(part, ".")
	base = strings.ToUpper(strings.TrimRight(base, " "))
	switch base {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	name, digit := strings.TrimRight(base, "0123456789¹²³"), strings.TrimLeft(base, "COMLPT")
	return (name == "COM" || name == "LPT") && utf8.RuneCountInString(digit) == 1 && digit != "0"
}

// isBucketName is whether S3 and the file system accept the name of a bucket.
func isBucketName(name string) bool {
	return utils.IsValidBucketName(name) && findPartFault(name, runtime.GOOS) == ""
}

// assertKey refuses a key that a file cannot have, and one that differs from the name of a file that is there in case alone, where
// the file system takes both for the same. Without that, the call would reach another object.
func (s *store) assertKey(bucket, key *string) error {
	if bucket == nil || key == nil {
		return nil
	}
	if fault := findFault(*key, runtime.GOOS); fault != "" {
		return toKeyError(*key, fault)
	}
	if other := s.findOther(*bucket, strings.TrimSuffix(*key, "/")); other != "" {
		return toKeyError(*key, fmt.Sprintf("the file system of this computer takes it for %q, which exists", other))
	}
	return nil
}

// assertSource does the same for the source of a copy: <bucket>/<key>, which can be followed by ?versionId=<version>.
func (s *store) assertSource(source *string) error {
	if source == nil {
		return nil
	}
	name, _, _ := strings.Cut(strings.TrimPrefix(*source, "/"), "?versionId=")
	bucket, key, _ := strings.Cut(name, "/")
	return s.assertKey(&bucket, &key)
}

// findOther is the name of an existing file or folder at the place of a key or of a folder above it, when it is another name.
func (s *store) findOther(bucket, key string) string {
	for part := key; part != "." && part != "/"; part = path.Dir(part) {
		real, err := realName(filepath.Join(s.objects, bucket, filepath.FromSlash(part)))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return ""
		}
		inside := filepath.ToSlash(real)
		if strings.HasSuffix(inside, "/"+bucket+"/"+part) {
			return ""
		}
		return inside[strings.LastIndex(inside, "/")+1:]
	}
	return ""
}

func toKeyError(key, fault string) error {
	return s3err.APIError{
		Code:           "XMinioInvalidObjectName",
		Description:    fmt.Sprintf("The object cannot have the key %q: %s.", key, fault),
		HTTPStatusCode: http.StatusBadRequest,
	}
}
