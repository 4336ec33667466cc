package main

import (
	"hash/fnv"
	"math"
	"strings"
	"unicode"
)

const vectorSize = 256

func add(vector []float64, feature string, weight float64) {
	hash := fnv.New32a()
	hash.Write([]byte(feature))
	value := hash.Sum32()
	if value&0x80000000 == 0 {
		weight = -weight
	}
	vector[value%vectorSize] += weight
}

// embed returns the vector that the worker makes of the same text.
func embed(text string) []float64 {
	vector := make([]float64, vectorSize)
	words := strings.FieldsFunc(strings.ToLower(text), func(letter rune) bool {
		return !unicode.IsLetter(letter) && !unicode.IsNumber(letter)
	})
	for _, word := range words {
		add(vector, word, 1)
		padded := []rune("^" + word + "$")
		for at := 0; at+3 <= len(padded); at++ {
			add(vector, string(padded[at:at+3]), 0.3)
		}
	}
	sum := 0.0
	for _, part := range vector {
		sum += part * part
	}
	if sum > 0 {
		for at := range vector {
			vector[at] /= math.Sqrt(sum)
		}
	}
	return vector
}
