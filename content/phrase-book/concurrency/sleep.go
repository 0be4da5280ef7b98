package main

import (
	"fmt"
	"time"
)

func main() {
	// Wait for some time.
	time.Sleep(50 * time.Millisecond)

	fmt.Println("awake")
}
