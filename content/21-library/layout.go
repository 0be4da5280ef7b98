package main

import (
	"fmt"
	"time"
)

func main() {
	day := time.Date(2026, time.March, 9, 17, 5, 0, 0, time.UTC)
	fmt.Println(day.Format("YYYY-MM-DD"))
	fmt.Println(day.Format("%Y-%m-%d"))
	fmt.Println(day.Format("2026-03-09"))
	fmt.Println(day.Format("2006-01-02"))
}
