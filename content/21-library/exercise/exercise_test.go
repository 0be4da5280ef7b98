package exercise

import (
	"testing"
	"time"
)

var meeting = Event{"Meeting", time.Date(2026, time.February, 27, 0, 0, 0, 0, time.UTC), 90 * time.Minute}

func TestEncode(t *testing.T) {
	holiday := Event{Title: "Holiday", Day: time.Date(2026, time.May, 1, 0, 0, 0, 0, time.UTC)}
	tests := []struct {
		event Event
		want  string
	}{
		{meeting, `{"title":"Meeting","day":"2026-02-27","minutes":90}`},
		{holiday, `{"title":"Holiday","day":"2026-05-01"}`},
	}
	for _, tt := range tests {
		got, err := Encode(tt.event)
		if got != tt.want || err != nil {
			t.Errorf("Encode of %v is\n%s (error %v), want\n%s", tt.event, got, err, tt.want)
		}
	}
}

func TestDecode(t *testing.T) {
	got, err := Decode(`{"day": "2026-02-27", "title": "Meeting", "minutes": 90}`)
	if err != nil {
		t.Fatal(err)
	}
	if got.Title != meeting.Title || !got.Day.Equal(meeting.Day) || got.Length != meeting.Length {
		t.Errorf("got %v, want %v", got, meeting)
	}
}

func TestDecodeErrors(t *testing.T) {
	for _, text := range []string{
		`{"title": "Meeting"}`,
		`{"title": "Meeting", "day": "2026-02-30"}`,
		`{"title": "Meeting", "day": "27.2.2026"}`,
		`{"title": "Meeting", "day": "2026-02-27"`,
		`{"title": 1, "day": "2026-02-27"}`,
	} {
		if got, err := Decode(text); err == nil {
			t.Errorf("Decode(%s) = %v, want an error", text, got)
		}
	}
}
