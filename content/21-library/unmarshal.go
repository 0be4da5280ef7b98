package main

import (
	"encoding/json"
	"fmt"
)

type Talk struct {
	Title   string   `json:"title"`
	Tags    []string `json:"tags,omitempty"`
	Minutes *int     `json:"minutes"`
}

func main() {
	for _, text := range []string{
		`{"title": "Channels", "tags": ["go"], "minutes": 0}`,
		`{"TITLE": "Slices", "room": 12}`,
		`{"title": 5}`,
		`{"title": "Maps"`,
	} {
		var talk Talk
		if err := json.Unmarshal([]byte(text), &talk); err != nil {
			fmt.Println("error:", err)
			continue
		}
		fmt.Println(talk.Title, talk.Tags, talk.Minutes != nil)
	}

	out, _ := json.MarshalIndent(Talk{Title: "Types"}, "", "  ")
	fmt.Println(string(out))

	var data any
	err := json.Unmarshal([]byte(`{"n": 1, "list": [true, null]}`), &data)
	fmt.Printf("%v %v\n", data, err)
	fmt.Printf("%T\n", data.(map[string]any)["n"])
}
