package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"github.com/versity/versitygw/backend"
	"github.com/versity/versitygw/backend/posix"
)

// store is the backend of the S3 server: objects are files below the folder "objects", and what S3 knows of them is in "records".
type store struct {
	*posix.Posix
	folder  string
	objects string
	records *records
}

var _ backend.Backend = &store{}

// openStore opens the data of a folder, creates its parts, and removes what a server left that was killed.
func openStore(folder string) (*store, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	objects := filepath.Join(folder, "objects")
	versions := filepath.Join(folder, "versions")
	recordsFolder := filepath.Join(folder, "records")
	uploads := filepath.Join(folder, "uploads")
	for _, part := range []string{objects, versions, recordsFolder, uploads} {
		if err := os.MkdirAll(part, 0o700); err != nil {
			return nil, fmt.Errorf("create %s: %w", part, err)
		}
	}
	kept, err := newRecords(objects, recordsFolder, versions, uploads)
	if err != nil {
		return nil, err
	}
	if err := sweep(objects, kept); err != nil {
		return nil, err
	}
	options := posix.PosixOpts{
		VersioningDir: versions,
		// A named temporary file can be swept after a crash, and works on every file system.
		ForceNoTmpFile: true,
		// The driver's lock keeps other processes away.
		ForceNoObjLockFile: true,
		IOBufferSize:       256 * 1024,
		// The largest source of a copy in S3.
		CopyObjectThreshold: 5 << 30,
	}
	options.SetNewDirPerm(0o700)
	options.SetNewFilePerm(0o600)
	files, err := posix.New(objects, kept, options)
	if err != nil {
		return nil, err
	}
	// The driver finds a server by it that has survived a driver.
	if err := writeFile(filepath.Join(folder, "server.pid"), []byte(strconv.Itoa(os.Getpid())+"\n"), false); err != nil {
		return nil, err
	}
	return &store{Posix: files, folder: folder, objects: objects, records: kept}, nil
}
