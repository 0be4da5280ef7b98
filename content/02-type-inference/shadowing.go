package main

import (
	"fmt"
	"strconv"
)

func main() {
	port := 80
	setting := "8080"

	if setting != "" {
		port, err := strconv.Atoi(setting)
		fmt.Println("inside the block:", port, err)
	}
	fmt.Println("after the block:", port)
}
