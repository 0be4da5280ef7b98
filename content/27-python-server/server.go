package main

import (
	"encoding/json"
	"fmt"
	"slices"
)

type heard struct {
	number int
	frame  string
}

type request struct {
	Kind    string `json:"kind"`
	Channel string `json:"channel"`
	Text    string `json:"text"`
}

type decided struct {
	receivers []int
	text      string
}

// handle is the front end's half of one connection.
func handle(number int, frames []string, toRouter chan<- heard) {
	for _, frame := range frames {
		toRouter <- heard{number, frame}
	}
}

// route alone knows who is subscribed to what.
func route(toRouter <-chan heard, fromRouter chan<- decided) {
	defer close(fromRouter)
	channels := make(map[string][]int)
	for h := range toRouter {
		var r request
		if err := json.Unmarshal([]byte(h.frame), &r); err != nil {
			continue
		}
		switch r.Kind {
		case "subscribe":
			if !slices.Contains(channels[r.Channel], h.number) {
				channels[r.Channel] = append(channels[r.Channel], h.number)
			}
		case "publish":
			fromRouter <- decided{slices.Clone(channels[r.Channel]), r.Text}
		}
	}
}

func main() {
	toRouter, fromRouter := make(chan heard), make(chan decided)
	go route(toRouter, fromRouter)
	go func() {
		defer close(toRouter)
		const subscribe = `{"kind": "subscribe", "channel": "news"}`
		const publish = `{"kind": "publish", "channel": "news", "text": "it works"}`
		handle(1, []string{subscribe}, toRouter)
		handle(2, []string{subscribe}, toRouter)
		handle(3, []string{publish}, toRouter)
	}()

	// The front end's other half: it hands on what the router has decided.
	connections := map[int][]string{1: nil, 2: nil, 3: nil}
	for d := range fromRouter {
		for _, number := range d.receivers {
			connections[number] = append(connections[number], d.text)
		}
	}
	for number := range 3 {
		fmt.Printf("connection %d received %q\n", number+1, connections[number+1])
	}
}
