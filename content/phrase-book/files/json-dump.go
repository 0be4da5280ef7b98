package main

import (
	"encoding/json"
	"fmt"
	"log"
)

// Write JSON.
type User struct {
	Name string `json:"name"`
	Age  int    `json:"age"`
}

func main() {
	// Write JSON.
	text, err := json.Marshal(User{"Ann", 34})
	if err != nil {
		log.Fatal(err)
	}

	fmt.Println(string(text))
}
