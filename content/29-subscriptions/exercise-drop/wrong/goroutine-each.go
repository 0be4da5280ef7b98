package exercise

import (
	"maps"
	"slices"
)

// Publish hands a text to every inbox that has room for it, and never waits.
// A client without room is let go: its inbox is closed and taken out of the
// map. The names of those clients are returned, sorted.
func Publish(inboxes map[string]chan string, text string) []string {
	var dropped []string
	for _, name := range slices.Sorted(maps.Keys(inboxes)) {
		go func(inbox chan string) { inbox <- text }(inboxes[name])
	}
	return dropped
}
