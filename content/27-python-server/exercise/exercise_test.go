package exercise

import (
	"slices"
	"testing"
)

// told checks who gets what after a request.
func told(t *testing.T, r *Router, connection int, q Request, want []int, wantReply Reply) {
	t.Helper()
	got, reply := r.Handle(connection, q)
	got = slices.Sorted(slices.Values(got))
	if !slices.Equal(got, want) {
		t.Errorf("%s from %d: receivers %v, want %v", q.Kind, connection, got, want)
	}
	if len(want) > 0 && reply != wantReply {
		t.Errorf("%s from %d: reply %+v, want %+v", q.Kind, connection, reply, wantReply)
	}
}

// withReaders returns a router to which ann (1), bob (2) and cyd (3) have said hello.
func withReaders(t *testing.T) *Router {
	t.Helper()
	r := NewRouter()
	for i, name := range []string{"ann", "bob", "cyd"} {
		told(t, r, i+1, Request{Kind: "hello", Name: name}, []int{i + 1}, Reply{Kind: "welcome"})
	}
	return r
}

func publish(to Target) Request { return Request{Kind: "publish", To: to, Text: "hi"} }

func TestChannel(t *testing.T) {
	r := withReaders(t)
	for _, connection := range []int{1, 3, 1} {
		told(t, r, connection, Request{Kind: "subscribe", Channel: "news"}, []int{connection}, Reply{Kind: "ack"})
	}
	told(t, r, 2, publish(Target{Kind: "channel", Channel: "news"}), []int{1, 3}, Reply{"message", "bob", "hi"})
	told(t, r, 2, publish(Target{Kind: "channel", Channel: "sport"}), nil, Reply{})
}

func TestEveryone(t *testing.T) {
	r := withReaders(t)
	told(t, r, 1, publish(Target{Kind: "everyone"}), []int{1, 2, 3}, Reply{"message", "ann", "hi"})
}

func TestReader(t *testing.T) {
	r := withReaders(t)
	told(t, r, 1, publish(Target{Kind: "reader", Name: "cyd"}), []int{3}, Reply{"message", "ann", "hi"})
	told(t, r, 1, publish(Target{Kind: "reader", Name: "dee"}), nil, Reply{})
}

func TestGone(t *testing.T) {
	r := withReaders(t)
	told(t, r, 1, Request{Kind: "subscribe", Channel: "news"}, []int{1}, Reply{Kind: "ack"})
	told(t, r, 1, Request{Kind: "gone"}, nil, Reply{})
	told(t, r, 2, publish(Target{Kind: "channel", Channel: "news"}), nil, Reply{})
	told(t, r, 2, publish(Target{Kind: "everyone"}), []int{2, 3}, Reply{"message", "bob", "hi"})
}
