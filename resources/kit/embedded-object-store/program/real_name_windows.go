package main

import "path/filepath"

// realName is a path as the file system has it, with the case of each name.
func realName(path string) (string, error) {
	return filepath.EvalSymlinks(path)
}
