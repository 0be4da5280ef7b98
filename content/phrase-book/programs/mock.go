package main

import "fmt"

// Put a stand-in for a real thing.
type Clock interface{ hour() int }

type fakeClock struct{}

func (fakeClock) hour() int { return 9 }

// Put a stand-in for a real thing.
func greeting(c Clock) string {
	if c.hour() < 12 {
		return "Good morning"
	}
	return "Good day"
}

func main() {
	fmt.Println(greeting(fakeClock{}))
}
