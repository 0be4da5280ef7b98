package main

import (
	"fmt"
	"maps"
	"slices"
)

var channels = make(map[string]map[string]bool)

func subscribe(name, channel string) {
	if channels[channel] == nil {
		channels[channel] = make(map[string]bool)
	}
	channels[channel][name] = true
}

func publish(channel, text string) {
	for _, name := range slices.Sorted(maps.Keys(channels[channel])) {
		fmt.Printf("to %s: %s\n", name, text)
	}
}

func main() {
	subscribe("ann", "news")
	subscribe("bob", "news")
	delete(channels["news"], "bob")
	publish("news", "it works")
}
