package exercise

import (
	"slices"
	"testing"
	"time"
)

// play runs a dispatcher over the events and checks what each client has
// received when its inbox is closed.
func play(t *testing.T, want map[string][]string, events ...Event) {
	t.Helper()
	inboxes := make(map[string]chan string)
	for name := range want {
		inboxes[name] = make(chan string, 8)
	}
	in, done := make(chan Event), make(chan bool)
	go func() {
		Dispatch(in)
		close(done)
	}()
	for _, e := range events {
		if e.Kind == Hello {
			e.Inbox = inboxes[e.Name]
		}
		select {
		case in <- e:
		case <-time.After(2 * time.Second):
			t.Fatal("Dispatch takes no more events")
		}
	}
	close(in)
	select {
	case <-done:
	case <-time.After(2 * time.Second):
		t.Fatal("Dispatch does not return after its channel is closed")
	}
	for name, inbox := range inboxes {
		got, closed := drain(inbox)
		if !slices.Equal(got, want[name]) {
			t.Errorf("%s received %q, want %q", name, got, want[name])
		}
		if !closed {
			t.Errorf("%s's inbox is not closed at the end", name)
		}
	}
}

func drain(inbox <-chan string) (got []string, closed bool) {
	for {
		select {
		case text, ok := <-inbox:
			if !ok {
				return got, true
			}
			got = append(got, text)
		default:
			return got, false
		}
	}
}

func TestPublishReachesTheSubscribersOfThatChannel(t *testing.T) {
	play(t, map[string][]string{"ann": {"cyd: snow"}, "bob": {"ann: 2-1"}, "cyd": nil},
		Event{Kind: Hello, Name: "ann"},
		Event{Kind: Hello, Name: "bob"},
		Event{Kind: Hello, Name: "cyd"},
		Event{Kind: Subscribe, Name: "ann", Channel: "news"},
		Event{Kind: Subscribe, Name: "bob", Channel: "sport"},
		Event{Kind: Publish, Name: "cyd", Channel: "news", Text: "snow"},
		Event{Kind: Publish, Name: "ann", Channel: "sport", Text: "2-1"},
		Event{Kind: Publish, Name: "ann", Channel: "chess", Text: "anyone?"},
	)
}

func TestSubscribingTwiceIsSubscribing(t *testing.T) {
	play(t, map[string][]string{"ann": {"ann: once"}},
		Event{Kind: Hello, Name: "ann"},
		Event{Kind: Subscribe, Name: "ann", Channel: "news"},
		Event{Kind: Subscribe, Name: "ann", Channel: "news"},
		Event{Kind: Publish, Name: "ann", Channel: "news", Text: "once"},
		Event{Kind: Unsubscribe, Name: "ann", Channel: "news"},
		Event{Kind: Publish, Name: "ann", Channel: "news", Text: "never"},
	)
}

func TestUnsubscribingLeavesOtherChannelsAlone(t *testing.T) {
	play(t, map[string][]string{"ann": {"bob: 2-1"}, "bob": {"bob: 2-1"}},
		Event{Kind: Hello, Name: "ann"},
		Event{Kind: Hello, Name: "bob"},
		Event{Kind: Subscribe, Name: "ann", Channel: "news"},
		Event{Kind: Subscribe, Name: "ann", Channel: "sport"},
		Event{Kind: Subscribe, Name: "bob", Channel: "sport"},
		Event{Kind: Unsubscribe, Name: "ann", Channel: "news"},
		Event{Kind: Unsubscribe, Name: "ann", Channel: "chess"},
		Event{Kind: Publish, Name: "bob", Channel: "news", Text: "snow"},
		Event{Kind: Publish, Name: "bob", Channel: "sport", Text: "2-1"},
	)
}

func TestDirectReachesOneReader(t *testing.T) {
	play(t, map[string][]string{"ann": nil, "bob": {"ann: psst"}, "cyd": nil},
		Event{Kind: Hello, Name: "ann"},
		Event{Kind: Hello, Name: "bob"},
		Event{Kind: Hello, Name: "cyd"},
		Event{Kind: Direct, Name: "ann", To: "bob", Text: "psst"},
		Event{Kind: Direct, Name: "ann", To: "dee", Text: "who?"},
	)
}

func TestWhoLeavesGetsNothingMore(t *testing.T) {
	play(t, map[string][]string{"ann": {"ann: still here"}, "bob": nil},
		Event{Kind: Hello, Name: "ann"},
		Event{Kind: Hello, Name: "bob"},
		Event{Kind: Subscribe, Name: "ann", Channel: "news"},
		Event{Kind: Subscribe, Name: "bob", Channel: "news"},
		Event{Kind: Leave, Name: "bob"},
		Event{Kind: Publish, Name: "ann", Channel: "news", Text: "still here"},
		Event{Kind: Direct, Name: "ann", To: "bob", Text: "bob?"},
	)
}
