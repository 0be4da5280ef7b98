package main

import (
	"fmt"
	"log"
	"time"
)

func main() {
	// Read a date.
	t, err := time.Parse("2006-01-02", "2026-03-09")
	if err != nil {
		log.Fatal(err)
	}

	fmt.Println(t.Year(), t.Day())
}
