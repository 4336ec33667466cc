package main

import (
	"os"
	"path/filepath"
	"runtime"
)

// writeFile replaces a file in one step. With durable it returns when the file and its name are on the disk.
func writeFile(path string, content []byte, durable bool) error {
	folder := filepath.Dir(path)
	temporary, err := os.CreateTemp(folder, ".new-*")
	if err != nil {
		return err
	}
	_, err = temporary.Write(content)
	if err == nil && durable {
		err = temporary.Sync()
	}
	if closing := temporary.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(temporary.Name(), path)
	}
	if err != nil {
		os.Remove(temporary.Name())
		return err
	}
	if !durable {
		return nil
	}
	return syncFolder(folder)
}

// syncFolder writes the names in a folder to the disk. Windows has no such call, and journals names itself.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	return syncPath(path)
}

func syncPath(path string) error {
	flags := os.O_RDONLY
	if runtime.GOOS == "windows" {
		flags = os.O_RDWR
	}
	file, err := os.OpenFile(path, flags, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	return file.Sync()
}
