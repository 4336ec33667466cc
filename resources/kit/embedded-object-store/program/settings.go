package main

import (
	"encoding/json"
	"fmt"
)

type settings struct {
	folder    string
	address   string
	accessKey string
	secretKey string
	plan      plan
}

func readSettings(env func(string) string) (settings, error) {
	read := settings{
		folder:    env("OBJECT_STORE_FOLDER"),
		address:   env("OBJECT_STORE_ADDRESS"),
		accessKey: env("OBJECT_STORE_ACCESS_KEY"),
		secretKey: env("OBJECT_STORE_SECRET_KEY"),
	}
	if read.folder == "" || read.address == "" || read.accessKey == "" || read.secretKey == "" {
		return read, fmt.Errorf("OBJECT_STORE_FOLDER, _ADDRESS, _ACCESS_KEY and _SECRET_KEY must be set")
	}
	if text := env("OBJECT_STORE_PLAN"); text != "" {
		if err := json.Unmarshal([]byte(text), &read.plan); err != nil {
			return read, fmt.Errorf("OBJECT_STORE_PLAN: %w", err)
		}
	}
	return read, nil
}
