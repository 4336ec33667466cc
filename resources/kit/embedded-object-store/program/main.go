// Program object-store serves the S3 API over files in a folder. The driver beside it starts it; it takes its settings from the environment.
package main

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/versity/versitygw/auth"
	"github.com/versity/versitygw/debuglogger"
	"github.com/versity/versitygw/s3api"
	"github.com/versity/versitygw/s3api/middlewares"
	"github.com/versity/versitygw/s3api/utils"
)

const region = "us-east-1"

func main() {
	utils.SetBucketNameValidationStrict(true)
	var err error
	if len(os.Args) > 1 && os.Args[1] == "check" {
		err = checkPlan(os.Stdin)
	} else {
		err = serve(os.Getenv)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(env func(string) string) error {
	settings, err := readSettings(env)
	if err != nil {
		return err
	}
	debuglogger.SetLevel(debuglogger.LevelSilent)
	store, err := openStore(settings.folder)
	if err != nil {
		return err
	}
	root := auth.Account{Access: settings.accessKey, Secret: settings.secretKey, Role: auth.RoleAdmin}
	if err := applyPlan(store, settings.plan, root); err != nil {
		return err
	}
	listening := make(chan struct{})
	server, err := s3api.New(
		store,
		middlewares.RootUserConfig{Access: root.Access, Secret: root.Secret},
		region, newAccounts(root), nil, nil, nil, nil,
		s3api.WithQuiet(),
		s3api.WithKeepAlive(),
		s3api.WithConcurrencyLimiter(1024, 1024),
		s3api.WithMpMaxParts(10_000),
		s3api.WithMiddleware("/", answerPages),
		s3api.WithMiddleware("/minio", answerMinio(store)),
		s3api.WithOnListen(func() { close(listening) }),
	)
	if err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- server.ServeMultiPort([]string{settings.address}) }()
	go func() {
		<-listening
		if err := untilItAnswers(settings.address); err != nil {
			ended <- err
			return
		}
		fmt.Println("object store is ready to accept requests")
	}()
	stop := make(chan os.Signal, 2)
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM)
	select {
	case err = <-ended:
	case <-stop:
		err = server.ShutDown()
		fmt.Println("object store is shut down")
	}
	store.Shutdown()
	os.Remove(filepath.Join(store.folder, "server.pid"))
	return err
}

// untilItAnswers asks the server itself, so that the line in the log means that S3 answers.
func untilItAnswers(address string) error {
	network := "tcp"
	if strings.HasPrefix(address, "/") {
		network = "unix"
	}
	dialer := net.Dialer{Timeout: 5 * time.Second}
	transport := &http.Transport{DialContext: dialTo(dialer, network, address)}
	defer transport.CloseIdleConnections()
	client := http.Client{Transport: transport, Timeout: 10 * time.Second}
	response, err := client.Get("http://localhost/minio/health/ready")
	if err != nil {
		return fmt.Errorf("the server does not answer: %w", err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return errors.New("the server answers " + response.Status)
	}
	return nil
}
