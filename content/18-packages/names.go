package main

import (
	crand "crypto/rand"
	"fmt"
	"math/rand/v2"
	"strings"
)

func main() {
	r := rand.New(rand.NewPCG(1, 2))
	fmt.Println(r.IntN(6) < 6, len(crand.Text()) > 20)
	fmt.Println(strings.ToUpper("the last element of the path"))
}
