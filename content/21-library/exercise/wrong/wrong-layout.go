package exercise

import (
	"encoding/json"
	"fmt"
	"time"
)

// Event is {"title": …, "day": "2026-02-27", "minutes": 90} in JSON. Minutes
// are left out when the length is zero.
type Event struct {
	Title  string
	Day    time.Time
	Length time.Duration
}

// wire is an Event as it is written.
type wire struct {
	Title   string `json:"title"`
	Day     string `json:"day"`
	Minutes int    `json:"minutes,omitempty"`
}

// Encode returns the event as JSON.
func Encode(e Event) (string, error) {
	text, err := json.Marshal(wire{
		Title:   e.Title,
		Day:     e.Day.Format("2006-02-01"),
		Minutes: int(e.Length / time.Minute),
	})
	return string(text), err
}

// Decode reads an event from JSON. It returns an error for a day that is
// missing or is none.
func Decode(text string) (Event, error) {
	var w wire
	if err := json.Unmarshal([]byte(text), &w); err != nil {
		return Event{}, fmt.Errorf("event: %w", err)
	}
	day, err := time.Parse("2006-02-01", w.Day)
	if err != nil {
		return Event{}, fmt.Errorf("event: %w", err)
	}
	return Event{Title: w.Title, Day: day, Length: time.Duration(w.Minutes) * time.Minute}, nil
}
