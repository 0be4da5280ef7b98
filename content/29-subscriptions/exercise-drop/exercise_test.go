package exercise

import (
	"slices"
	"testing"
	"time"
)

// publish fails the test if Publish waits.
func publish(t *testing.T, inboxes map[string]chan string, text string) []string {
	t.Helper()
	done := make(chan []string, 1)
	go func() { done <- Publish(inboxes, text) }()
	select {
	case dropped := <-done:
		return dropped
	case <-time.After(2 * time.Second):
		t.Fatalf("Publish(%q) waits", text)
		return nil
	}
}

func received(inbox <-chan string) (got []string, closed bool) {
	for {
		select {
		case text, ok := <-inbox:
			if !ok {
				return got, true
			}
			got = append(got, text)
		case <-time.After(10 * time.Millisecond):
			return got, false
		}
	}
}

func TestSlowClientsAreLetGo(t *testing.T) {
	ann, bob, cyd := make(chan string, 3), make(chan string, 1), make(chan string, 1)
	inboxes := map[string]chan string{"ann": ann, "cyd": cyd, "bob": bob}

	if dropped := publish(t, inboxes, "one"); len(dropped) > 0 {
		t.Errorf("dropped %q, though everybody had room", dropped)
	}
	if dropped := publish(t, inboxes, "two"); !slices.Equal(dropped, []string{"bob", "cyd"}) {
		t.Errorf("dropped %q, want bob and cyd", dropped)
	}
	if dropped := publish(t, inboxes, "three"); len(dropped) > 0 {
		t.Errorf("dropped %q, though only ann was left, with room", dropped)
	}
	if len(inboxes) != 1 || inboxes["ann"] == nil {
		t.Errorf("%d clients are left, want ann alone", len(inboxes))
	}

	got, closed := received(ann)
	if want := []string{"one", "two", "three"}; !slices.Equal(got, want) || closed {
		t.Errorf("ann received %q, closed: %v; want %q, open", got, closed, want)
	}
	got, closed = received(bob)
	if want := []string{"one"}; !slices.Equal(got, want) || !closed {
		t.Errorf("bob received %q, closed: %v; want %q, closed", got, closed, want)
	}
}
