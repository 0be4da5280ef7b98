package main

import (
	"encoding/json"
	"fmt"
	"log"
)

type Event struct {
	Title string `json:"title"`
	Seats int    `json:"seats"`
}

func main() {
	event := Event{"GopherCon", 3}
	text, err := json.Marshal(event)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(text))

	var again Event
	if err := json.Unmarshal(text, &again); err != nil {
		log.Fatal(err)
	}
	fmt.Println(again == event)
}
