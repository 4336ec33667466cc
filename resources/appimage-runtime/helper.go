package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// The helper is a process of its own, which outlives the one that becomes the app. It is not a child of the app.
const (
	helperOption = "helper"
	isReady      = "ready\n"
	readyPipe    = 3
	alivePipe    = 4
)

// startHelper starts a helper and waits until its work is done or has failed. The helper ends when the returned file is closed everywhere.
func startHelper(work, dir string) (*os.File, error) {
	answer, ready, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer answer.Close()
	ended, alive, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	command := helperCommand("first", work, dir, ready, ended)
	err = command.Run()
	ready.Close()
	ended.Close()
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(answer)
	if err == nil && !strings.HasSuffix(string(text), isReady) {
		err = errors.New(strings.Join(strings.FieldsFunc(string(text), isLineBreak), "; "))
	}
	if err != nil {
		alive.Close()
		return nil, err
	}
	return alive, nil
}

func isLineBreak(one rune) bool { return one == '\n' }

func helperCommand(step, work, dir string, ready, ended *os.File) *exec.Cmd {
	command := exec.Command("/proc/self/exe", "--appimage-"+helperOption, step, work, dir)
	command.ExtraFiles = []*os.File{ready, ended}
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	command.Dir = "/"
	return command
}

func runHelper(self *self, args []string) error {
	if len(args) != 3 {
		return errors.New("this option is for the runtime itself")
	}
	step, work, dir := args[0], args[1], args[2]
	ready, ended := os.NewFile(readyPipe, "ready"), os.NewFile(alivePipe, "ended")
	if step == "first" {
		command := helperCommand("last", work, dir, ready, ended)
		command.Stderr = ready
		return command.Start()
	}
	remove := func() error { return os.RemoveAll(dir) }
	if work == "mount" {
		unmount, err := serve(self, dir)
		if err != nil {
			fmt.Fprintln(ready, err)
			return nil
		}
		remove = unmount
	}
	fmt.Fprint(ready, isReady)
	ready.Close()
	silence()
	waitForEnd(ended)
	for isInUse(dir) || remove() != nil {
		time.Sleep(500 * time.Millisecond)
	}
	return nil
}

// silence closes the pipe that messages of fusermount went to, so that its reader sees the end.
func silence() {
	if null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0); err == nil {
		syscall.Dup3(int(null.Fd()), 2, 0)
	}
}

func waitForEnd(ended *os.File) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		io.Copy(io.Discard, ended)
		signals <- syscall.SIGTERM
	}()
	<-signals
}

// isInUse says whether a process of this user runs a program of the folder or is in it.
func isInUse(dir string) bool {
	processes, _ := os.ReadDir("/proc")
	for _, process := range processes {
		for _, link := range []string{"exe", "cwd"} {
			target, err := os.Readlink("/proc/" + process.Name() + "/" + link)
			if err == nil && (target == dir || strings.HasPrefix(target, dir+"/")) {
				return true
			}
		}
	}
	return false
}
