package main

import (
	"encoding/json"
	"fmt"
	"log"
)

func main() {
	text := `{"name": "Ann", "tags": ["a", "b"]}`

	// Read JSON.
	var user struct {
		Name string
		Tags []string
	}
	if err := json.Unmarshal([]byte(text), &user); err != nil {
		log.Fatal(err)
	}
	fmt.Println(user.Name, len(user.Tags))
}
