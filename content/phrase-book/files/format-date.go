package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2026, 3, 9, 7, 5, 0, 0, time.UTC)

	// Write a date.
	fmt.Println(t.Format("02.01.2006 15:04"))
}
