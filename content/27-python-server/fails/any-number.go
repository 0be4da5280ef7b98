package main

import (
	"encoding/json"
	"fmt"
)

func main() {
	var request map[string]any
	err := json.Unmarshal([]byte(`{"kind": "hello", "id": 7}`), &request)
	fmt.Println(err, request["kind"])

	id := request["id"].(int)
	fmt.Println("request number", id)
}
