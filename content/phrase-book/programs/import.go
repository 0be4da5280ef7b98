package main

// Import a package.
import (
	"fmt"
	"math"
	dice "math/rand/v2"
)

func main() {
	if math.Hypot(3, 4) == 5 && dice.IntN(6) < 6 {
		fmt.Println("imported")
	}
}
