package main

import (
	"fmt"
	"log"
	"time"
)

func main() {
	start, err := time.Parse("2006-01-02 15:04", "2026-02-27 18:30")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(start.Format("Mon 2 Jan 2006, 3:04 PM"))
	fmt.Println(start.Format(time.RFC3339), start.Weekday())

	length := 90 * time.Minute
	end := start.Add(length)
	fmt.Println(end.Format(time.TimeOnly), length, length.Hours())
	fmt.Println(end.Sub(start) == length, start.Before(end))
	fmt.Println(start.AddDate(0, 0, 2).Format(time.DateOnly))

	wait, err := time.ParseDuration("1h15m30s")
	fmt.Println(wait, wait.Round(time.Minute), err)
	fmt.Println(time.Time{}, time.Time{}.IsZero())
}
