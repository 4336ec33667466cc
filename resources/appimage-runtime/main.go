// The runtime of an AppImage: the program in front of a file system image. It makes the image readable as a folder and starts the app in it.
// https://github.com/AppImage/AppImageSpec/blob/master/draft.md
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const usage = `Options of every AppImage:
  --appimage-extract [pattern]   unpack the image, or what matches, into squashfs-root in this folder
  --appimage-extract-and-run     start the app without FUSE; also with APPIMAGE_EXTRACT_AND_RUN=1
  --appimage-mount               mount the image, print the folder and wait for a signal
  --appimage-offset              print where the image begins, in bytes
  --appimage-portable-home       make a folder that is the home folder of the app
  --appimage-portable-config     make a folder that is the folder of its settings
  --appimage-signature           print the embedded signature: always empty
  --appimage-updateinformation   print where updates are: always empty
  --appimage-version             print the version of this runtime
  --appimage-help                print this text
Every other argument is passed to the app.
`

const version = "1"

func main() {
	self, err := openSelf()
	if err == nil {
		err = run(self, os.Args)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", filepath.Base(os.Args[0]), err)
		os.Exit(127)
	}
}

func run(self *self, args []string) error {
	option := ""
	if len(args) > 1 && strings.HasPrefix(args[1], "--appimage-") {
		option = strings.TrimPrefix(args[1], "--appimage-")
	}
	switch option {
	case "":
		return start(self, args[1:], os.Getenv("APPIMAGE_EXTRACT_AND_RUN") != "")
	case "extract-and-run":
		return start(self, args[2:], true)
	case "extract":
		pattern := ""
		if len(args) > 2 {
			pattern = args[2]
		}
		return extractTo(self, "squashfs-root", pattern, os.Stdout)
	case "mount":
		return mountAndWait(self)
	case "offset":
		fmt.Println(self.offset)
	case "portable-home", "portable-config":
		dir := self.path + "." + strings.TrimPrefix(option, "portable-")
		if err := os.Mkdir(dir, 0o700); err != nil {
			return err
		}
		fmt.Println(dir)
	case "signature", "updateinformation", "updateinfo":
	case "version":
		fmt.Println("vrooli appimage-runtime " + version)
	case "help":
		fmt.Print(usage)
	case helperOption:
		return runHelper(self, args[2:])
	default:
		return fmt.Errorf("%s is not an option of an AppImage; --appimage-help lists them", args[1])
	}
	return nil
}
