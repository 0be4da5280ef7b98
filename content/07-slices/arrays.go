package main

import "fmt"

func main() {
	var week [7]int
	colours := [3]string{"red", "green", "blue"}
	primes := [...]int{2, 3, 5, 7}
	fmt.Println(week, len(colours), len(primes))

	other := colours
	other[0] = "pink"
	fmt.Println(colours, other, colours == other)

	window := colours[:]
	window[0] = "black"
	fmt.Println(colours)

	moves := map[[2]int]string{{0, 1}: "up", {1, 0}: "right"}
	fmt.Println(moves[[2]int{1, 0}])
}
