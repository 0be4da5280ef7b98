package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, text := range []string{"8080", "http", "-1"} {
		if port, err := strconv.Atoi(text); err != nil {
			fmt.Println(text, "is no number")
		} else if port < 0 || port > 65535 {
			fmt.Println(port, "is out of range")
		} else {
			fmt.Println("port", port)
		}
	}
}
