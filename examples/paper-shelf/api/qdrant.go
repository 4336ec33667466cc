package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

// A passage of a document that a search has found.
type passage struct {
	Document string  `json:"document"`
	Name     string  `json:"name"`
	Text     string  `json:"text"`
	Score    float64 `json:"score"`
}

type qdrant struct{ url, key string }

func (q qdrant) call(ctx context.Context, method, path string, body, result any) error {
	data, err := json.Marshal(body)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, method, q.url+path, bytes.NewReader(data))
	if err != nil {
		return err
	}
	request.Header.Set("content-type", "application/json")
	request.Header.Set("api-key", q.key)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode >= 300 {
		text, _ := io.ReadAll(io.LimitReader(response.Body, 1000))
		return fmt.Errorf("%s %s: %s: %s", method, path, response.Status, text)
	}
	if result == nil {
		return nil
	}
	return json.NewDecoder(response.Body).Decode(result)
}

func (q qdrant) search(ctx context.Context, text string) ([]passage, error) {
	var answer struct {
		Result struct {
			Points []struct {
				Score   float64 `json:"score"`
				Payload passage `json:"payload"`
			} `json:"points"`
		} `json:"result"`
	}
	query := map[string]any{"query": embed(text), "limit": 10, "with_payload": true, "score_threshold": 0.05}
	if err := q.call(ctx, "POST", "/collections/passages/points/query", query, &answer); err != nil {
		return nil, err
	}
	found := []passage{}
	for _, point := range answer.Result.Points {
		point.Payload.Score = point.Score
		found = append(found, point.Payload)
	}
	return found, nil
}

func (q qdrant) forget(ctx context.Context, document string) error {
	match := map[string]any{"key": "document", "match": map[string]any{"value": document}}
	filter := map[string]any{"filter": map[string]any{"must": []any{match}}}
	return q.call(ctx, "POST", "/collections/passages/points/delete?wait=true", filter, nil)
}
