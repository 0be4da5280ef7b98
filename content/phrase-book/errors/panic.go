package main

import "fmt"

// Stop because of a bug.
func weekday(n int) string {
	if n < 0 || n >= 7 {
		panic(fmt.Sprintf("no day %d", n))
	}
	return "MTWTFSS"[n : n+1]
}

func main() {
	fmt.Println(weekday(4))
}
