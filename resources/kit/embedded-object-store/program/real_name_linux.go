package main

import "os"

// realName is the path itself: names that differ in case are different names.
func realName(path string) (string, error) {
	_, err := os.Lstat(path)
	return path, err
}
