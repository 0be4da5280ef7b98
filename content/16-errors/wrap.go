package main

import (
	"errors"
	"fmt"
	"strconv"
)

func portOf(settings map[string]string) (int, error) {
	port, err := strconv.Atoi(settings["port"])
	if err != nil {
		return 0, fmt.Errorf("read port: %w", err)
	}
	return port, nil
}

func main() {
	if _, err := portOf(map[string]string{"port": "http"}); err != nil {
		fmt.Println(err)
		fmt.Println("because:", errors.Unwrap(err))
	}
}
