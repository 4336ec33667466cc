//go:build !windows

package main

import (
	"fmt"
	"os"
	"syscall"
)

// A number is given again to a later file, but not with the same time of its last change.
func toIdentity(info os.FileInfo) string {
	number := uint64(0)
	if known, ok := info.Sys().(*syscall.Stat_t); ok {
		number = uint64(known.Ino)
	}
	return fmt.Sprintf("%x.%x+%d", number, info.ModTime().UnixNano(), info.Size())
}

func identityOf(file *os.File) string {
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return toIdentity(info)
}

func identityAt(_ string, info os.FileInfo) string {
	return toIdentity(info)
}
