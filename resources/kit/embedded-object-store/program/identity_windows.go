package main

import (
	"fmt"
	"os"

	"golang.org/x/sys/windows"
)

// The index of NTFS contains how often the place was used, so that no later file has it.
func identityOf(file *os.File) string {
	var info windows.ByHandleFileInformation
	if err := windows.GetFileInformationByHandle(windows.Handle(file.Fd()), &info); err != nil {
		return ""
	}
	if info.FileAttributes&windows.FILE_ATTRIBUTE_DIRECTORY != 0 {
		return ""
	}
	size := uint64(info.FileSizeHigh)<<32 | uint64(info.FileSizeLow)
	return fmt.Sprintf("%x.%x+%d", info.FileIndexHigh, info.FileIndexLow, size)
}

func identityAt(path string, _ os.FileInfo) string {
	file, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer file.Close()
	return identityOf(file)
}
