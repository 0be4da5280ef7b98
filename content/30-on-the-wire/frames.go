package main

import (
	"encoding/json"
	"log"
	"os"
)

type target struct {
	Kind    string `json:"kind"`
	Channel string `json:"channel,omitempty"`
}

type request struct {
	Kind    string  `json:"kind"`
	ID      int     `json:"id,omitempty"`
	Name    string  `json:"name,omitempty"`
	Channel string  `json:"channel,omitempty"`
	To      *target `json:"to,omitempty"`
	Text    string  `json:"text,omitempty"`
}

func main() {
	to := &target{Kind: "channel", Channel: "lesson-30"}
	frames := json.NewEncoder(os.Stdout)
	for _, r := range []request{
		{Kind: "hello", ID: 1, Name: "gopher"},
		{Kind: "subscribe", ID: 2, Channel: "lesson-30"},
		{Kind: "publish", To: to, Text: "it works"},
	} {
		if err := frames.Encode(r); err != nil {
			log.Fatal(err)
		}
	}
}
