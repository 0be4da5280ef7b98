package main

import (
	"fmt"
	"io"
	"strings"
)

// countingReader is any reader, and counts what is read from it.
type countingReader struct {
	io.Reader
	n int
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += n
	return n, err
}

type Store interface {
	Get(key string) string
	Set(key, value string)
}

type Memory map[string]string

func (m Memory) Get(key string) string { return m[key] }
func (m Memory) Set(key, value string) { m[key] = value }

// readOnly is any store whose Set does nothing.
type readOnly struct {
	Store
}

func (readOnly) Set(key, value string) {}

func main() {
	counting := &countingReader{Reader: strings.NewReader("composition")}
	text, err := io.ReadAll(counting)
	fmt.Println(string(text), err, counting.n)

	var store Store = readOnly{Memory{"lang": "Go"}}
	store.Set("lang", "Python")
	fmt.Println(store.Get("lang"))
}
