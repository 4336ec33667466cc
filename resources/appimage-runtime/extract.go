package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// extractTo writes what matches a pattern into a folder, everything for an empty pattern. The name of each file is written to `names`.
func extractTo(self *self, dir, pattern string, names io.Writer) error {
	image, err := self.openImage()
	if err != nil {
		return err
	}
	root, err := image.readInode(image.root)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return image.extractFolder(root, dir, "", strings.TrimPrefix(pattern, "/"), names)
}

// matches says whether a pattern is for a path or for one of the folders that it is in.
func matches(pattern, name string) bool {
	for ; name != "."; name = path.Dir(name) {
		if isMatch, err := path.Match(pattern, name); isMatch || err != nil {
			return isMatch
		}
	}
	return false
}

func (i *image) extractFolder(folder *inode, dir, prefix, pattern string, names io.Writer) error {
	entries, err := i.listFolder(folder)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		// A name that is a path would be written elsewhere.
		if entry.name == "" || entry.name == "." || entry.name == ".." || strings.Contains(entry.name, "/") {
			return errShort
		}
		node, err := i.readInode(entry.ref)
		if err != nil {
			return err
		}
		name := path.Join(prefix, entry.name)
		if entry.kind == 1 {
			if err := i.extractFolder(node, dir, name, pattern, names); err != nil {
				return err
			}
			if pattern != "" {
				continue
			}
		}
		if pattern != "" && !matches(pattern, name) {
			continue
		}
		if names != nil {
			fmt.Fprintln(names, filepath.Join(filepath.Base(dir), name))
		}
		if err := i.extractEntry(node, filepath.Join(dir, name), entry.kind); err != nil {
			return err
		}
	}
	return nil
}

func (i *image) extractEntry(node *inode, to string, kind uint16) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	switch kind {
	case 1:
		return os.MkdirAll(to, 0o755)
	case 2:
		return i.extractFile(node, to)
	}
	os.Remove(to)
	return os.Symlink(node.target, to)
}

func (i *image) extractFile(node *inode, to string) error {
	os.Remove(to)
	file, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, os.FileMode(node.mode&0o777))
	if err != nil {
		return err
	}
	writer := bufio.NewWriterSize(file, int(i.blockSize))
	_, err = io.Copy(writer, io.NewSectionReader(i.content(node), 0, int64(node.size)))
	if err == nil {
		err = writer.Flush()
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}
