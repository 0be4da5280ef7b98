package main

import "fmt"

func main() {
	done, total := 3, 0
	fmt.Println(float64(done) / float64(total))
	fmt.Println(done / total)
}
