package main

import (
	"fmt"
	"math/rand/v2"
)

func main() {
	secret := 1 + rand.IntN(100)
	fmt.Println("I think of a number from 1 to 100.")

	for tries := 1; ; tries++ {
		fmt.Print("Your guess? ")
		var guess int
		if _, err := fmt.Scan(&guess); err != nil {
			fmt.Println("Not a number. See you later.")
			return
		}
		switch {
		case guess < secret:
			fmt.Println("Too small.")
		case guess > secret:
			fmt.Println("Too large.")
		default:
			fmt.Println("Right, after", tries, "tries.")
			return
		}
	}
}
