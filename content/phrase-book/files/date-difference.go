package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Date(2026, 2, 27, 0, 0, 0, 0, time.UTC)

	// Add to a date and subtract dates.
	due := start.AddDate(0, 0, 3)
	days := int(due.Sub(start).Hours() / 24)

	fmt.Println(due.Format(time.DateOnly), days)
}
