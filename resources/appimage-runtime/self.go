package main

import (
	"debug/elf"
	"errors"
	"io"
	"os"
)

// self is the AppImage that runs: its file, and where the image in it begins.
type self struct {
	file   *os.File
	path   string
	offset int64
}

func openSelf() (*self, error) {
	path, err := os.Readlink("/proc/self/exe")
	if err != nil {
		return nil, errors.New("an AppImage needs the folder /proc, which is not mounted")
	}
	file, err := os.Open("/proc/self/exe")
	if err != nil {
		return nil, err
	}
	offset, err := elfSize(file)
	return &self{file, path, offset}, err
}

// elfSize is where a program ends by the rule that every reader of AppImages has: its table of sections is its last part.
func elfSize(file io.ReaderAt) (int64, error) {
	head := make([]byte, 64)
	if _, err := file.ReadAt(head, 0); err != nil {
		return 0, err
	}
	if string(head[:4]) != elf.ELFMAG {
		return 0, errors.New("/proc/self/exe is not a program of this system")
	}
	table := cursor{bytes: head, at: 40}
	start := table.u64()
	table.at = 58
	size := uint64(table.u16())
	return int64(start + size*uint64(table.u16())), table.err
}

func (s *self) openImage() (*image, error) {
	info, err := s.file.Stat()
	if err != nil {
		return nil, err
	}
	return openImage(io.NewSectionReader(s.file, s.offset, info.Size()-s.offset))
}
