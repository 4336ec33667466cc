package main

import (
	"bytes"
	"os"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// realName is a path as the file system has it, with the case and the composition of each name.
func realName(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	buffer := make([]byte, unix.PathMax)
	_, _, fault := syscall.Syscall(syscall.SYS_FCNTL, file.Fd(), unix.F_GETPATH, uintptr(unsafe.Pointer(&buffer[0])))
	runtime.KeepAlive(buffer)
	if fault != 0 {
		return "", fault
	}
	end := bytes.IndexByte(buffer, 0)
	if end < 0 {
		end = len(buffer)
	}
	return string(buffer[:end]), nil
}
