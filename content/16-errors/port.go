package main

import (
	"fmt"
	"strconv"
)

func parsePort(text string) (int, error) {
	port, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	if port < 1 || port > 65535 {
		return 0, fmt.Errorf("port %d is out of range", port)
	}
	return port, nil
}

func main() {
	for _, text := range []string{"8080", "70000", "http"} {
		port, err := parsePort(text)
		if err != nil {
			fmt.Println("error:", err)
			continue
		}
		fmt.Println("port", port)
	}
}
