package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

type message struct {
	Kind    string `json:"kind"`
	Channel string `json:"channel"`
	Text    string `json:"text"`
}

func decode(b *testing.B) {
	frame := []byte(`{"kind":"publish","channel":"bench","text":"` + strings.Repeat("x", 104) + `"}`)
	b.SetBytes(int64(len(frame)))
	for b.Loop() {
		var m message
		if err := json.Unmarshal(frame, &m); err != nil {
			b.Fatal(err)
		}
	}
}

// fanOut measures one message to so many readers.
func fanOut(readers int) func(*testing.B) {
	return func(b *testing.B) {
		inboxes := make(map[string]chan string)
		for i := range readers {
			inboxes[fmt.Sprint("reader ", i)] = make(chan string, 1)
		}
		for b.Loop() {
			for _, inbox := range inboxes {
				inbox <- "hello"
			}
			for _, inbox := range inboxes {
				<-inbox
			}
		}
	}
}

func main() {
	fmt.Println("decode 150 bytes   ", testing.Benchmark(decode))
	fmt.Println("deliver to 1       ", testing.Benchmark(fanOut(1)))
	fmt.Println("deliver to 100     ", testing.Benchmark(fanOut(100)))
}
