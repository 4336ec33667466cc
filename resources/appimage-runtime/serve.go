package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/hanwen/go-fuse/v2/fuse"
)

// serve mounts the image on an empty folder and answers the kernel in the background. The returned function unmounts it and removes the
// folder; it fails while a process uses a file of it.
func serve(self *self, dir string) (func() error, error) {
	image, err := self.openImage()
	if err != nil {
		return nil, err
	}
	options := fuse.MountOptions{
		// A comma would end the option.
		FsName:               strings.ReplaceAll(filepath.Base(self.path), ",", "_"),
		Name:                 "appimage",
		MaxBackground:        16,
		DisableXAttrs:        true,
		DisableReadDirPlus:   true,
		EnableSymlinkCaching: true,
		Options:              []string{"ro", "nosuid", "nodev"},
	}
	server, err := mountAs(newFilesystem(image), dir, options)
	if err != nil {
		return nil, err
	}
	go server.Serve()
	if err := server.WaitMount(); err != nil {
		return nil, err
	}
	return func() error {
		if err := server.Unmount(); err != nil {
			return err
		}
		server.Wait()
		return os.Remove(dir)
	}, nil
}

// mountAs mounts as root without a program, else with fusermount3 or fusermount.
func mountAs(files *filesystem, dir string, options fuse.MountOptions) (*fuse.Server, error) {
	if os.Geteuid() == 0 {
		direct := options
		direct.Options = nil
		direct.DirectMountStrict = true
		direct.DirectMountFlags = syscall.MS_RDONLY | syscall.MS_NOSUID | syscall.MS_NODEV
		if server, err := fuse.NewServer(files, dir, &direct); err == nil {
			return server, nil
		}
	}
	if _, err := os.Stat("/dev/fuse"); err != nil {
		return nil, errors.New("the system has no /dev/fuse")
	}
	if findProgram("fusermount3") == "" && findProgram("fusermount") == "" {
		return nil, errors.New("fusermount3 is not installed")
	}
	return fuse.NewServer(files, dir, &options)
}

// findProgram looks in PATH and in /bin, as the library for FUSE does.
func findProgram(name string) string {
	for _, one := range []string{name, "/bin/" + name} {
		if path, err := exec.LookPath(one); err == nil {
			return path
		}
	}
	return ""
}
