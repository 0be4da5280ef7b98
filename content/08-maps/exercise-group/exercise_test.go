package exercise

import "testing"

func TestSubscribe(t *testing.T) {
	var r Registry
	tests := []struct {
		channel, name string
		want          bool
	}{
		{"news", "ann", true},
		{"news", "ann", false},
		{"news", "bob", true},
		{"chat", "ann", true},
		{"chat", "ann", false},
		{"news", "ann", false},
	}
	for _, tt := range tests {
		if got := r.Subscribe(tt.channel, tt.name); got != tt.want {
			t.Errorf("Subscribe(%q, %q) = %t, want %t", tt.channel, tt.name, got, tt.want)
		}
	}
	if got := r.Channels(); got != 2 {
		t.Errorf("there are %d channels, want 2", got)
	}
}

func TestUnsubscribe(t *testing.T) {
	var r Registry
	r.Subscribe("news", "ann")
	r.Subscribe("news", "bob")
	r.Unsubscribe("news", "ann")
	if got := r.Channels(); got != 1 {
		t.Errorf("ann left, bob is still there: %d channels, want 1", got)
	}
	if !r.Subscribe("news", "ann") {
		t.Error("ann left and comes again: Subscribe says that she is not new")
	}
	r.Unsubscribe("news", "ann")
	r.Unsubscribe("news", "bob")
	if got := r.Channels(); got != 0 {
		t.Errorf("everybody left: %d channels, want 0", got)
	}
}

func TestUnsubscribeFromNothing(t *testing.T) {
	var r Registry
	r.Unsubscribe("news", "ann")
	if got := r.Channels(); got != 0 {
		t.Errorf("nobody was ever there: %d channels, want 0", got)
	}
}
