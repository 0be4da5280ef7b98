package exercise

import (
	"testing"
	"time"
)

// within fails the test if f does not return soon.
func within(t *testing.T, what string, f func()) {
	t.Helper()
	finished := make(chan bool)
	go func() {
		f()
		close(finished)
	}()
	select {
	case <-finished:
	case <-time.After(2 * time.Second):
		t.Fatal(what)
	}
}

func TestEachTeamHasItsScore(t *testing.T) {
	requests, done := make(chan Request), make(chan struct{})
	go Serve(requests, done)
	defer close(requests)
	for _, c := range []struct {
		team         string
		points, want int
	}{{"red", 3, 3}, {"blue", 5, 5}, {"red", 4, 7}, {"green", 0, 0}, {"blue", -1, 4}} {
		within(t, "a request is not answered", func() {
			reply := make(chan int)
			requests <- Request{c.team, c.points, reply}
			if got := <-reply; got != c.want {
				t.Errorf("%d points for %s: the score is %d, want %d", c.points, c.team, got, c.want)
			}
		})
	}
}

func TestOneReplyChannelForAll(t *testing.T) {
	requests, done := make(chan Request), make(chan struct{})
	go Serve(requests, done)
	defer close(requests)
	reply := make(chan int, 1)
	for want := 1; want <= 3; want++ {
		within(t, "a request is not answered", func() {
			requests <- Request{"red", 1, reply}
			if got, ok := <-reply; !ok || got != want {
				t.Errorf("the reply is %d, %t, want %d, true", got, ok, want)
			}
		})
		if t.Failed() {
			return
		}
	}
}

func TestEveryoneHearsOfTheEnd(t *testing.T) {
	requests, done := make(chan Request), make(chan struct{})
	go Serve(requests, done)
	close(requests)
	within(t, "two goroutines wait for done, and not both go on", func() {
		<-done
		<-done
	})
}
