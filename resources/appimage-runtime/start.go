package main

import (
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"unicode"
)

func temporaryFolder(pattern string) (string, error) {
	return os.MkdirTemp(os.Getenv("TMPDIR"), pattern)
}

// shortName is the begin of a file name, without characters that a script might not expect in the path of a program.
func shortName(path string) string {
	letters := strings.Map(func(one rune) rune {
		if one < 128 && (unicode.IsLetter(one) || unicode.IsDigit(one)) {
			return one
		}
		return -1
	}, filepath.Base(path))
	return letters[:min(6, len(letters))]
}

// mount makes the image readable in a new folder. The folder is there until `alive` is closed and no process uses it.
func mount(self *self) (dir string, alive *os.File, err error) {
	dir, err = temporaryFolder(".mount_" + shortName(self.path) + "*")
	if err != nil {
		return "", nil, err
	}
	alive, err = startHelper("mount", dir)
	if err != nil {
		os.Remove(dir)
	}
	return dir, alive, err
}

// unpack writes the image into a new folder, which a helper removes after the app has ended.
func unpack(self *self) (dir string, alive *os.File, err error) {
	dir, err = temporaryFolder("appimage_extracted_*")
	if err != nil {
		return "", nil, err
	}
	if err = extractTo(self, dir, "", nil); err == nil && os.Getenv("NO_CLEANUP") == "" {
		alive, err = startHelper("remove", dir)
	}
	if err != nil {
		os.RemoveAll(dir)
	}
	return dir, alive, err
}

// start replaces this process by the app.
func start(self *self, args []string, isUnpacked bool) error {
	var dir string
	var alive *os.File
	var err error
	if !isUnpacked {
		dir, alive, err = mount(self)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: the app cannot be mounted with FUSE (%v); it is unpacked for this start. "+
				"Install the package fuse3, or set APPIMAGE_EXTRACT_AND_RUN=1 to unpack it without this message.\n",
				filepath.Base(self.path), err)
		}
	}
	if isUnpacked || err != nil {
		dir, alive, err = unpack(self)
	}
	if err != nil {
		return err
	}
	if alive != nil {
		// The app inherits it: the helper notices when the last process that has it ends.
		if _, _, errno := syscall.Syscall(syscall.SYS_FCNTL, alive.Fd(), syscall.F_SETFD, 0); errno != 0 {
			return errno
		}
	}
	program := filepath.Join(dir, "AppRun")
	err = syscall.Exec(program, append([]string{program}, args...), environment(self, dir))
	return fmt.Errorf("%s cannot be started: %w; set TMPDIR to a folder in which programs may be started", program, err)
}

// environment is what an app may rely on: https://github.com/AppImage/AppImageSpec/blob/master/draft.md
func environment(self *self, dir string) []string {
	own := map[string]string{"APPIMAGE": self.path, "APPDIR": dir, "ARGV0": os.Args[0]}
	if folder, err := os.Getwd(); err == nil {
		own["OWD"] = folder
	}
	for suffix, name := range map[string]string{".home": "HOME", ".config": "XDG_CONFIG_HOME"} {
		if info, err := os.Stat(self.path + suffix); err == nil && info.IsDir() {
			own[name] = self.path + suffix
		}
	}
	all := []string{}
	for _, line := range os.Environ() {
		name, _, _ := strings.Cut(line, "=")
		if _, isOwn := own[name]; !isOwn && name != "APPIMAGE_EXTRACT_AND_RUN" {
			all = append(all, line)
		}
	}
	for _, name := range []string{"APPIMAGE", "APPDIR", "ARGV0", "OWD", "HOME", "XDG_CONFIG_HOME"} {
		if value, isOwn := own[name]; isOwn {
			all = append(all, name+"="+value)
		}
	}
	return all
}

func mountAndWait(self *self) error {
	dir, alive, err := mount(self)
	if err != nil {
		return err
	}
	defer alive.Close()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	fmt.Println(dir)
	<-signals
	return nil
}
