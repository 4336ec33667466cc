package main

import (
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"
)

func TestEmbedsAsTheWorkerDoes(t *testing.T) {
	data, err := os.ReadFile("../embedding-samples.json")
	if err != nil {
		t.Fatal(err)
	}
	var samples []struct {
		Text  string             `json:"text"`
		Large map[string]float64 `json:"large"`
	}
	if err := json.Unmarshal(data, &samples); err != nil {
		t.Fatal(err)
	}
	for _, sample := range samples {
		large := 0
		for at, part := range embed(sample.Text) {
			if math.Abs(part) <= 0.1 {
				continue
			}
			large++
			if math.Abs(sample.Large[strconv.Itoa(at)]-part) > 0.0001 {
				t.Errorf("%q at %d: %v", sample.Text, at, part)
			}
		}
		if large != len(sample.Large) {
			t.Errorf("%q has %d large parts", sample.Text, large)
		}
	}
}
