package main

import "sync"

// cache keeps the values that were used last. A value that several readers ask for at once is loaded once.
type cache[T any] struct {
	mutex   sync.Mutex
	limit   int
	clock   uint64
	entries map[uint64]*cached[T]
}

type cached[T any] struct {
	once  sync.Once
	used  uint64
	value T
	err   error
}

func newCache[T any](limit int) *cache[T] {
	return &cache[T]{limit: limit, entries: map[uint64]*cached[T]{}}
}

func (c *cache[T]) get(key uint64, load func() (T, error)) (T, error) {
	c.mutex.Lock()
	entry := c.entries[key]
	if entry == nil {
		entry = &cached[T]{}
		c.entries[key] = entry
	}
	c.clock++
	entry.used = c.clock
	if len(c.entries) > c.limit {
		c.removeOldest()
	}
	c.mutex.Unlock()
	entry.once.Do(func() { entry.value, entry.err = load() })
	return entry.value, entry.err
}

func (c *cache[T]) removeOldest() {
	oldest, when := uint64(0), c.clock
	for key, entry := range c.entries {
		if entry.used < when {
			oldest, when = key, entry.used
		}
	}
	delete(c.entries, oldest)
}
