package main

import "fmt"

func main() {
	for _, day := range []string{"Friday", "Saturday", "Sunday"} {
		switch day {
		case "Saturday":
		case "Sunday":
			fmt.Println(day, "is free")
		default:
			fmt.Println(day, "is a working day")
		}
	}

	switch n := 3; {
	case n < 10:
		fmt.Println(n, "is small")
		fallthrough
	case n > 100:
		fmt.Println(n, "is large")
	}
}
