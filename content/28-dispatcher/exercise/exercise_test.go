package exercise

import (
	"slices"
	"testing"
	"time"
)

// play runs a dispatcher over the events and returns what each client has
// received by the time the dispatcher returns, and whose inbox is closed.
func play(t *testing.T, names []string, events ...Event) (got map[string][]string, closed map[string]bool) {
	t.Helper()
	inboxes := make(map[string]chan string)
	for _, name := range names {
		inboxes[name] = make(chan string, 8)
	}
	in, done := make(chan Event), make(chan bool)
	go func() {
		Dispatch(in)
		close(done)
	}()
	for _, e := range events {
		if e.Kind == Join {
			e.Inbox = inboxes[e.Name]
		}
		in <- e
	}
	close(in)
	select {
	case <-done:
	case <-time.After(2 * time.Second):
		t.Fatal("Dispatch does not return after its channel is closed")
	}
	got, closed = make(map[string][]string), make(map[string]bool)
	for name, inbox := range inboxes {
		for open := true; open; {
			select {
			case text, ok := <-inbox:
				open, closed[name] = ok, !ok
				if ok {
					got[name] = append(got[name], text)
				}
			default:
				open = false
			}
		}
	}
	return got, closed
}

func check(t *testing.T, name string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s received %q, want %q", name, got, want)
	}
}

func TestGlobalMessageReachesEveryoneElse(t *testing.T) {
	got, _ := play(t, []string{"ann", "bob", "cyd"},
		Event{Kind: Join, Name: "ann"},
		Event{Kind: Join, Name: "bob"},
		Event{Kind: Global, Name: "ann", Text: "first"},
		Event{Kind: Join, Name: "cyd"},
		Event{Kind: Global, Name: "bob", Text: "second"},
	)
	check(t, "ann", got["ann"], []string{"bob: second"})
	check(t, "bob", got["bob"], []string{"ann: first"})
	check(t, "cyd", got["cyd"], []string{"bob: second"})
}

func TestLeavingClosesTheInbox(t *testing.T) {
	got, closed := play(t, []string{"ann", "bob"},
		Event{Kind: Join, Name: "ann"},
		Event{Kind: Join, Name: "bob"},
		Event{Kind: Leave, Name: "bob"},
		Event{Kind: Global, Name: "ann", Text: "anybody here?"},
	)
	check(t, "bob", got["bob"], nil)
	if !closed["bob"] {
		t.Error("bob has left, but his inbox is open")
	}
}

func TestLeavingWithoutJoining(t *testing.T) {
	got, _ := play(t, []string{"ann"},
		Event{Kind: Join, Name: "ann"},
		Event{Kind: Leave, Name: "nobody"},
		Event{Kind: Global, Name: "bob", Text: "still there?"},
	)
	check(t, "ann", got["ann"], []string{"bob: still there?"})
}

func TestTheEndClosesEveryInbox(t *testing.T) {
	_, closed := play(t, []string{"ann", "bob"},
		Event{Kind: Join, Name: "ann"},
		Event{Kind: Join, Name: "bob"},
	)
	if !closed["ann"] || !closed["bob"] {
		t.Errorf("Dispatch has returned, but not every inbox is closed: %v", closed)
	}
}
