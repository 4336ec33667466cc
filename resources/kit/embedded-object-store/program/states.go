package main

import (
	"os"
	"path/filepath"
	"strings"
)

// pick is the state of a file: the one that names it, else the one that names a file of its size, else the first. The last two happen
// where the data folder was copied, which gives its files other identities.
func (r *record) pick(file string) *state {
	for index := range r.States {
		if r.States[index].File == file {
			return &r.States[index]
		}
	}
	for index := range r.States {
		if sizeOf(r.States[index].File) == sizeOf(file) {
			return &r.States[index]
		}
	}
	if len(r.States) == 0 {
		return nil
	}
	return &r.States[0]
}

// keep removes every state but those of the two files; that of the second is the last then, and empty when it is new.
func (r *record) keep(current, next string) {
	kept := []state{}
	if next != current {
		if present := r.pick(current); present != nil && current != "" {
			present.File = current
			kept = append(kept, *present)
		}
	}
	last := state{File: next, Attributes: map[string][]byte{}}
	if next == current {
		if present := r.pick(current); present != nil {
			last.Attributes = present.Attributes
		}
	} else {
		for _, each := range r.States {
			if each.File == next {
				last.Attributes = each.Attributes
			}
		}
	}
	r.States = append(kept, last)
}

func sizeOf(file string) string {
	_, size, _ := strings.Cut(file, "+")
	return size
}

// identify names the bytes of an open file, or of the object when there is none: "<identity>+<size>". A folder, and what does not exist, has no name.
func (r *records) identify(f *os.File, bucket, object string) string {
	if object == "" {
		return ""
	}
	if f != nil {
		return identityOf(f)
	}
	path := filepath.Join(r.objects, bucket, filepath.FromSlash(object))
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return identityAt(path, info)
}
