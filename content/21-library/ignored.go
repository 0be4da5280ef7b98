package main

import (
	"encoding/json"
	"fmt"
)

type Config struct {
	Port    int
	Retries int
}

func main() {
	text := []byte(`{"port": 8080, "retires": 5}`)
	config := Config{Retries: 3}
	err := json.Unmarshal(text, &config)
	fmt.Printf("%+v %v\n", config, err)
}
