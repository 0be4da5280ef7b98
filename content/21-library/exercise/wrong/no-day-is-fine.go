package exercise

import (
	"encoding/json"
	"time"
)

type Event struct {
	Title  string
	Day    time.Time
	Length time.Duration
}

type wire struct {
	Title   string `json:"title"`
	Day     string `json:"day"`
	Minutes int    `json:"minutes,omitempty"`
}

func Encode(e Event) (string, error) {
	text, err := json.Marshal(wire{e.Title, e.Day.Format(time.DateOnly), int(e.Length.Minutes())})
	return string(text), err
}

func Decode(text string) (Event, error) {
	var w wire
	err := json.Unmarshal([]byte(text), &w)
	day, _ := time.Parse(time.DateOnly, w.Day)
	return Event{w.Title, day, time.Duration(w.Minutes) * time.Minute}, err
}
